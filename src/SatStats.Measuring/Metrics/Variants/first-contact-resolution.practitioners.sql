-- title: First-contact resolution, as people compute it from a Freshdesk export | 首次联系解决率（从业者按Freshdesk导出的算法） | 首次聯繫解決率（從業者按Freshdesk匯出的算法）
-- legend: Share of all tickets opened in the period with exactly one agent interaction and the status resolved or closed. | 期内建单的全部工单中，坐席交互恰好一次且状态为已解决或已关闭的比例。 | 期內建單的全部工單中，坐席互動恰好一次且狀態為已解決或已關閉的比例。
-- family: rate
-- unit: percent
-- better: higher
-- records: ticket
-- basis: opened in the period
-- clock: none
-- exclusions: tickets that do not say how many replies there were
-- needs: replies, status
-- dimensions: type, channel, region
-- variant-of: first-contact-resolution
-- variant: practitioners
select r.*,
       r.opened_at as case_at,
       case when r.replies = 1 and r.status in ('resolved', 'closed') then 1 else 0 end as case_value
from tickets r
where r.replies is not null
