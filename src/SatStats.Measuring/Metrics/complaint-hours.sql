-- title: Hours to resolve a complaint | 投诉处理时长 | 投訴處理時長
-- legend: Median hours from receipt to resolution of the complaints received in the period; with the time within which the fastest 80% and 95% are resolved. | 期内受理的投诉从受理到解决的小时数的中位数，并给出最快的80%和95%所需时间。 | 期內受理的投訴從受理到解決的小時數的中位數，並給出最快的80%和95%所需時間。
-- family: duration
-- unit: hours
-- better: lower
-- records: complaint
-- basis: received in the period
-- clock: calendar hours from receipt to resolution
-- exclusions: complaints resolved at an unknown time, or before they were received
-- dimensions: channel, category, region
select r.*,
       r.received_at as case_at,
       cast(extract(epoch from (r.resolved_at - r.received_at)) as double precision) / 3600 as case_value
from complaints r
where (r.resolved_at is not null or coalesce(r.status, '') not in ('resolved', 'closed'))
  and (r.resolved_at is null or r.resolved_at >= r.received_at)
