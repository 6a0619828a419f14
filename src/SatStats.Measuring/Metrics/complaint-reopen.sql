-- title: Complaints reopened | 投诉重启率 | 投訴重啟率
-- legend: Share of the resolved complaints received in the period that were opened again after having been resolved. | 期内受理且已解决的投诉中，解决后又重新开启的比例。 | 期內受理且已解決的投訴中，解決後又重新開啟的比例。
-- family: rate
-- unit: percent
-- better: lower
-- records: complaint
-- basis: received in the period
-- clock: none: as known by the last import
-- exclusions: complaints of which it is not said whether they were reopened; complaints never resolved
-- needs: reopened
-- dimensions: channel, category, region
select r.*,
       r.received_at as case_at,
       case when r.reopened then 1 else 0 end as case_value
from complaints r
where r.reopened is not null
  and (r.reopened or r.resolved_at is not null or r.status in ('resolved', 'closed'))
