-- title: Hours to the first answer, Plain, by when the answer was sent | 首次响应时长（Plain，按响应时间归期） | 首次回應時長（Plain，按回應時間歸期）
-- legend: Median hours from opening to the first answer, of the answers sent in the period; tickets opened by the service itself are left out. | 期内发出的首次响应，其从建单到响应的小时数的中位数；不含服务方自行建单的工单。 | 期內發出的首次回應，其從建單到回應的小時數的中位數；不含服務方自行建單的工單。
-- family: duration
-- unit: hours
-- better: lower
-- records: ticket
-- basis: first answered in the period
-- clock: calendar hours from opening to the first answer
-- exclusions: tickets not answered, answered before they were opened, or opened by the service itself
-- needs: first_response_at
-- dimensions: type, channel, region
-- variant-of: ticket-first-response
-- variant: plain
select r.*,
       r.first_response_at as case_at,
       cast(extract(epoch from (r.first_response_at - r.opened_at)) as double precision) / 3600 as case_value
from tickets r
where r.first_response_at >= r.opened_at
  and coalesce(r.origin, 'customer') = 'customer'
