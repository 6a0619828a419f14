-- title: Hours to the first answer, Chatwoot average | 首次响应时长（Chatwoot平均） | 首次回應時長（Chatwoot平均）
-- legend: Mean hours from opening to the first answer, of the answers sent in the period. | 期内发出的首次响应，其从建单到响应的小时数的均值。 | 期內發出的首次回應，其從建單到回應的小時數的均值。
-- family: mean
-- unit: hours
-- better: lower
-- records: ticket
-- basis: first answered in the period
-- clock: calendar hours from opening to the first answer
-- exclusions: tickets not answered, or answered before they were opened
-- needs: first_response_at
-- dimensions: type, channel, region
-- variant-of: ticket-first-response
-- variant: chatwoot
select r.*,
       r.first_response_at as case_at,
       cast(extract(epoch from (r.first_response_at - r.opened_at)) as double precision) / 3600 as case_value
from tickets r
where r.first_response_at >= r.opened_at
