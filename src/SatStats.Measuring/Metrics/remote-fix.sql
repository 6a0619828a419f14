-- title: Faults mended from afar | 远程修障占比 | 遠端修障占比
-- legend: Share of the repair tickets opened in the period that were settled from afar, without a visit. | 期内建单的维修工单中，远程解决、无需上门的比例。 | 期內建單的維修工單中，遠端解決、無需上門的比例。
-- family: rate
-- unit: percent
-- better: higher
-- records: ticket
-- basis: opened in the period
-- clock: none
-- exclusions: tickets that are no repairs, or do not say how they were handled
-- needs: handling
-- dimensions: channel, region, team
select r.*,
       r.opened_at as case_at,
       case when r.handling = 'remote' then 1 else 0 end as case_value
from tickets r
where r.handling is not null
  and r.type = 'repair'
