-- title: First-contact resolution, Intercom | 首次联系解决率（Intercom） | 首次聯繫解決率（Intercom）
-- legend: Share of the closed tickets opened in the period that were closed once, with one teammate taking part. | 期内建单且已关闭的工单中，只关闭过一次且只有一名坐席参与的比例。 | 期內建單且已關閉的工單中，只關閉過一次且只有一名坐席參與的比例。
-- family: rate
-- unit: percent
-- better: higher
-- records: ticket
-- basis: opened in the period
-- clock: none
-- exclusions: tickets never closed, or that do not say who took part
-- needs: closings, assignees
-- dimensions: type, channel, region
-- variant-of: first-contact-resolution
-- variant: intercom
select r.*,
       r.opened_at as case_at,
       case when r.closings = 1 and r.assignees = 1 then 1 else 0 end as case_value
from tickets r
where r.closings >= 1
  and r.assignees is not null
