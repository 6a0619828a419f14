-- title: Tickets dispatched automatically | 自动派单率 | 自動派單率
-- legend: Share of the tickets opened in the period that were dispatched automatically. | 期内建单的工单中，自动派单的比例。 | 期內建單的工單中，自動派單的比例。
-- family: rate
-- unit: percent
-- better: higher
-- records: ticket
-- basis: opened in the period
-- clock: none
-- exclusions: tickets that do not say how they were dispatched
-- needs: dispatch
-- dimensions: type, origin, region
select r.*,
       r.opened_at as case_at,
       case when r.dispatch = 'automatic' then 1 else 0 end as case_value
from tickets r
where r.dispatch is not null
