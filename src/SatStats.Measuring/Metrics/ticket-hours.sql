-- title: Hours to resolve a ticket | 工单处理时长 | 工單處理時長
-- legend: Median hours from opening to resolution of the tickets opened in the period; with the time within which the fastest 80% and 95% are resolved. | 期内建单的工单从建单到解决的小时数的中位数，并给出最快的80%和95%所需时间。 | 期內建單的工單從建單到解決的小時數的中位數，並給出最快的80%和95%所需時間。
-- family: duration
-- unit: hours
-- better: lower
-- records: ticket
-- basis: opened in the period
-- clock: calendar hours from opening to resolution
-- exclusions: tickets resolved at an unknown time, or before they were opened
-- dimensions: type, channel, region
select r.*,
       r.opened_at as case_at,
       cast(extract(epoch from (r.resolved_at - r.opened_at)) as double precision) / 3600 as case_value
from tickets r
where (r.resolved_at is not null or coalesce(r.status, '') not in ('resolved', 'closed'))
  and (r.resolved_at is null or r.resolved_at >= r.opened_at)
