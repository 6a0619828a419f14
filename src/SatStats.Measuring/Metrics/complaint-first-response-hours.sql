-- title: Hours to the first answer to a complaint | 投诉首次响应时长 | 投訴首次回應時長
-- legend: Median hours from receipt to the first answer to the complaints received in the period; with the time within which the fastest 80% and 95% are answered. | 期内受理的投诉从受理到首次响应的小时数的中位数，并给出最快的80%和95%所需时间。 | 期內受理的投訴從受理到首次回應的小時數的中位數，並給出最快的80%和95%所需時間。
-- family: duration
-- unit: hours
-- better: lower
-- records: complaint
-- basis: received in the period
-- clock: calendar hours from receipt to the first answer
-- exclusions: complaints resolved, closed or cancelled without a time of the first answer; answers before receipt
-- needs: first_response_at
-- dimensions: channel, category, region
select r.*,
       r.received_at as case_at,
       cast(extract(epoch from (r.first_response_at - r.received_at)) as double precision) / 3600 as case_value
from complaints r
where (r.first_response_at is not null or (r.resolved_at is null and coalesce(r.status, '') not in ('resolved', 'closed', 'cancelled')))
  and (r.first_response_at is null or r.first_response_at >= r.received_at)
