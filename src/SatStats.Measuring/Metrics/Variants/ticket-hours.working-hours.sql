-- title: Hours to resolve a ticket, working hours | 工单处理时长（工作时间） | 工單處理時長（工作時間）
-- legend: Median working hours from opening to resolution of the tickets opened in the period. | 期内建单的工单从建单到解决的工作小时数的中位数。 | 期內建單的工單從建單到解決的工作小時數的中位數。
-- family: duration
-- unit: hours
-- better: lower
-- records: ticket
-- basis: opened in the period
-- clock: working hours of the schedule, from opening to resolution
-- exclusions: tickets resolved at an unknown time, or before they were opened
-- dimensions: type, channel, region
-- variant-of: ticket-hours
-- variant: working-hours
select r.*,
       r.opened_at as case_at,
       (b.minutes_before + worked_minutes(b.opens_at, b.pauses_at, b.resumes_at, b.closes_at, r.resolved_at)
        - a.minutes_before - worked_minutes(a.opens_at, a.pauses_at, a.resumes_at, a.closes_at, r.opened_at)) / 60 as case_value
from tickets r
left join working_days a on a.day = working_day(r.opened_at)
left join working_days b on b.day = working_day(r.resolved_at)
where (r.resolved_at is not null or coalesce(r.status, '') not in ('resolved', 'closed'))
  and (r.resolved_at is null or r.resolved_at >= r.opened_at)
