-- title: Tickets resolved | 工单解决率 | 工單解決率
-- legend: Share of the tickets opened in the period that are resolved by now: they have a time of resolution, or their status is resolved or closed. | 期内建单的工单中，至今已解决（有解决时间，或状态为已解决、已关闭）的比例。 | 期內建單的工單中，至今已解決（有解決時間，或狀態為已解決、已關閉）的比例。
-- family: rate
-- unit: percent
-- better: higher
-- records: ticket
-- basis: opened in the period
-- clock: none: resolved by the last import
-- dimensions: type, channel, region
select r.*,
       r.opened_at as case_at,
       case when r.resolved_at is not null or r.status in ('resolved', 'closed') then 1 else 0 end as case_value
from tickets r
