-- title: Hours to the first answer, working hours (Freshdesk, Zendesk within business hours) | 首次响应时长（工作时间（Freshdesk、Zendesk营业时间）） | 首次回應時長（工作時間（Freshdesk、Zendesk營業時間））
-- legend: Median working hours from opening to the first answer to the tickets opened in the period. | 期内建单的工单从建单到首次响应的工作小时数的中位数。 | 期內建單的工單從建單到首次回應的工作小時數的中位數。
-- family: duration
-- unit: hours
-- better: lower
-- records: ticket
-- basis: opened in the period
-- clock: working hours of the schedule, from opening to the first answer
-- exclusions: tickets resolved, closed or cancelled without a time of the first answer; answers before opening
-- needs: first_response_at
-- dimensions: type, channel, region
-- variant-of: ticket-first-response
-- variant: working-hours
select r.*,
       r.opened_at as case_at,
       (b.minutes_before + worked_minutes(b.opens_at, b.pauses_at, b.resumes_at, b.closes_at, r.first_response_at)
        - a.minutes_before - worked_minutes(a.opens_at, a.pauses_at, a.resumes_at, a.closes_at, r.opened_at)) / 60 as case_value
from tickets r
left join working_days a on a.day = working_day(r.opened_at)
left join working_days b on b.day = working_day(r.first_response_at)
where (r.first_response_at is not null or (r.resolved_at is null and coalesce(r.status, '') not in ('resolved', 'closed', 'cancelled')))
  and (r.first_response_at is null or r.first_response_at >= r.opened_at)
