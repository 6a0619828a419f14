-- title: Hours to resolve a ticket, Intercom time to close | 工单处理时长（Intercom关闭时长） | 工單處理時長（Intercom關閉時長）
-- legend: Median hours from opening to close, of the tickets closed in the period. | 期内关闭的工单，从建单到关闭的小时数的中位数。 | 期內關閉的工單，從建單到關閉的小時數的中位數。
-- family: duration
-- unit: hours
-- better: lower
-- records: ticket
-- basis: closed in the period
-- clock: calendar hours from opening to close
-- exclusions: tickets not closed, or closed before they were opened
-- needs: closed_at
-- dimensions: type, channel, region
-- variant-of: ticket-hours
-- variant: intercom-time-to-close
select r.*,
       r.closed_at as case_at,
       cast(extract(epoch from (r.closed_at - r.opened_at)) as double precision) / 3600 as case_value
from tickets r
where r.closed_at >= r.opened_at
