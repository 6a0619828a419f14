-- title: Self-service | 自助办理占比 | 自助辦理占比
-- legend: Share of the tickets opened in the period that customers settled themselves. | 期内建单的工单中，客户自助完成的比例。 | 期內建單的工單中，客戶自助完成的比例。
-- family: rate
-- unit: percent
-- better: higher
-- records: ticket
-- basis: opened in the period
-- clock: none
-- exclusions: tickets that do not say how they were handled
-- needs: handling
-- dimensions: type, channel, region
select r.*,
       r.opened_at as case_at,
       case when r.handling = 'self_service' then 1 else 0 end as case_value
from tickets r
where r.handling is not null
