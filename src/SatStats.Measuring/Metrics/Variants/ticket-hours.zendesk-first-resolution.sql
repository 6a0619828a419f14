-- title: Hours to resolve a ticket, Zendesk first resolution | 工单处理时长（Zendesk首次解决） | 工單處理時長（Zendesk首次解決）
-- legend: Median hours from opening to the first resolution, of the tickets first resolved in the period; a ticket never opened again was first resolved when it was resolved. | 期内首次解决的工单，从建单到首次解决的小时数的中位数；未曾重启的工单，首次解决即其解决。 | 期內首次解決的工單，從建單到首次解決的小時數的中位數；未曾重啟的工單，首次解決即其解決。
-- family: duration
-- unit: hours
-- better: lower
-- records: ticket
-- basis: first resolved in the period
-- clock: calendar hours from opening to the first resolution
-- exclusions: tickets not resolved, resolved before they were opened, or opened again with the first resolution unknown
-- needs: first_resolved_at
-- dimensions: type, channel, region
-- variant-of: ticket-hours
-- variant: zendesk-first-resolution
select r.*,
       coalesce(r.first_resolved_at, case when not r.reopened then r.resolved_at end) as case_at,
       cast(extract(epoch from (coalesce(r.first_resolved_at, case when not r.reopened then r.resolved_at end) - r.opened_at)) as double precision) / 3600 as case_value
from tickets r
where coalesce(r.first_resolved_at, case when not r.reopened then r.resolved_at end) >= r.opened_at
