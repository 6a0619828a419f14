-- title: Hours to resolve a complaint, working hours | 投诉处理时长（工作时间） | 投訴處理時長（工作時間）
-- legend: Median working hours from receipt to resolution of the complaints received in the period. | 期内受理的投诉从受理到解决的工作小时数的中位数。 | 期內受理的投訴從受理到解決的工作小時數的中位數。
-- family: duration
-- unit: hours
-- better: lower
-- records: complaint
-- basis: received in the period
-- clock: working hours of the schedule, from receipt to resolution
-- exclusions: complaints resolved at an unknown time, or before they were received
-- dimensions: channel, category, region
-- variant-of: complaint-hours
-- variant: working-hours
select r.*,
       r.received_at as case_at,
       (b.minutes_before + worked_minutes(b.opens_at, b.pauses_at, b.resumes_at, b.closes_at, r.resolved_at)
        - a.minutes_before - worked_minutes(a.opens_at, a.pauses_at, a.resumes_at, a.closes_at, r.received_at)) / 60 as case_value
from complaints r
left join working_days a on a.day = working_day(r.received_at)
left join working_days b on b.day = working_day(r.resolved_at)
where (r.resolved_at is not null or coalesce(r.status, '') not in ('resolved', 'closed'))
  and (r.resolved_at is null or r.resolved_at >= r.received_at)
