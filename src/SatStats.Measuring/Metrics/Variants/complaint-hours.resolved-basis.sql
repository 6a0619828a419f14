-- title: Hours to resolve a complaint, by when it was resolved | 投诉处理时长（按解决时间归期） | 投訴處理時長（按解決時間歸期）
-- legend: Median hours from receipt to resolution of the complaints resolved in the period, whenever they came in. | 期内解决的投诉（不论何时受理）从受理到解决的小时数的中位数。 | 期內解決的投訴（不論何時受理）從受理到解決的小時數的中位數。
-- family: duration
-- unit: hours
-- better: lower
-- records: complaint
-- basis: resolved in the period
-- clock: calendar hours from receipt to resolution
-- exclusions: complaints not resolved, or resolved before they were received
-- needs: resolved_at
-- dimensions: channel, category, region
-- variant-of: complaint-hours
-- variant: resolved-basis
select r.*,
       r.resolved_at as case_at,
       cast(extract(epoch from (r.resolved_at - r.received_at)) as double precision) / 3600 as case_value
from complaints r
where r.resolved_at >= r.received_at
