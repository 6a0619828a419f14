-- title: Hours to the first answer to a ticket | 工单首次响应时长 | 工單首次回應時長
-- legend: Median hours from opening to the first answer to the tickets opened in the period; with the time within which the fastest 80% and 95% are answered. | 期内建单的工单从建单到首次响应的小时数的中位数，并给出最快的80%和95%所需时间。 | 期內建單的工單從建單到首次回應的小時數的中位數，並給出最快的80%和95%所需時間。
-- family: duration
-- unit: hours
-- better: lower
-- records: ticket
-- basis: opened in the period
-- clock: calendar hours from opening to the first answer
-- exclusions: tickets resolved, closed or cancelled without a time of the first answer; answers before opening
-- needs: first_response_at
-- dimensions: type, channel, region
select r.*,
       r.opened_at as case_at,
       cast(extract(epoch from (r.first_response_at - r.opened_at)) as double precision) / 3600 as case_value
from tickets r
where (r.first_response_at is not null or (r.resolved_at is null and coalesce(r.status, '') not in ('resolved', 'closed', 'cancelled')))
  and (r.first_response_at is null or r.first_response_at >= r.opened_at)
