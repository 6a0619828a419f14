-- title: Hours to resolve a ticket, Zendesk full resolution | 工单处理时长（Zendesk完整解决） | 工單處理時長（Zendesk完整解決）
-- legend: Median hours from opening to the last resolution, of the tickets resolved in the period. | 期内解决的工单，从建单到最后一次解决的小时数的中位数。 | 期內解決的工單，從建單到最後一次解決的小時數的中位數。
-- family: duration
-- unit: hours
-- better: lower
-- records: ticket
-- basis: resolved in the period
-- clock: calendar hours from opening to the last resolution
-- exclusions: tickets not resolved, or resolved before they were opened
-- needs: resolved_at
-- dimensions: type, channel, region
-- variant-of: ticket-hours
-- variant: zendesk-full-resolution
select r.*,
       r.resolved_at as case_at,
       cast(extract(epoch from (r.resolved_at - r.opened_at)) as double precision) / 3600 as case_value
from tickets r
where r.resolved_at >= r.opened_at
