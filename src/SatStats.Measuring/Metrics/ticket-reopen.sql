-- title: Tickets reopened | 工单重启率 | 工單重啟率
-- legend: Share of the resolved tickets opened in the period that were opened again after having been resolved. | 期内建单且已解决的工单中，解决后又重新开启的比例。 | 期內建單且已解決的工單中，解決後又重新開啟的比例。
-- family: rate
-- unit: percent
-- better: lower
-- records: ticket
-- basis: opened in the period
-- clock: none: as known by the last import
-- exclusions: tickets of which it is not said whether they were reopened; tickets never resolved
-- needs: reopened
-- dimensions: type, channel, region
select r.*,
       r.opened_at as case_at,
       case when r.reopened then 1 else 0 end as case_value
from tickets r
where r.reopened is not null
  and (r.reopened or r.resolved_at is not null or r.status in ('resolved', 'closed'))
