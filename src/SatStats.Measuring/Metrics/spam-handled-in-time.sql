-- title: Spam reports handled within 2 working days | 垃圾信息举报2个工作日办结率 | 垃圾訊息舉報2個工作日辦結率
-- legend: Share of the spam reports opened in the period that were resolved within 2 working days, of those resolved or whose 2 working days have passed. | 期内受理的垃圾信息举报中（已办结或已满2个工作日），2个工作日内办结的比例。 | 期內受理的垃圾訊息舉報中（已辦結或已滿2個工作日），2個工作日內辦結的比例。
-- family: rate
-- unit: percent
-- better: higher
-- records: ticket
-- basis: opened in the period
-- clock: working days of the schedule, from opening to resolution
-- exclusions: reports resolved at an unknown time, or before they were opened; open reports still within their 2 working days are counted as open
-- target: 1
-- target-source: the operator's own promise
-- benchmark: 100% within 2 working days (an operator's own account) | 2个工作日内处理率100%（某运营商自述） | 2個工作日內處理率100%（某電信業者自述）
-- dimensions: channel, region
with clocked as (
    select r.*,
           a.days_before + worked_minutes(a.opens_at, a.pauses_at, a.resumes_at, a.closes_at, r.opened_at) / a.minutes as opened_day,
           b.days_before + worked_minutes(b.opens_at, b.pauses_at, b.resumes_at, b.closes_at, coalesce(r.resolved_at, known.until)) / b.minutes as resolved_day
    from tickets r
    cross join (select greatest(max(opened_at), max(resolved_at), max(closed_at)) as until from tickets) known
    left join working_days a on a.day = working_day(r.opened_at)
    left join working_days b on b.day = working_day(coalesce(r.resolved_at, known.until))
    where r.type = 'spam_report'
)
select c.*,
       c.opened_at as case_at,
       case when round(c.resolved_day - c.opened_day, 9) > 2 then 0
            when c.resolved_at is not null then 1
       end as case_value
from clocked c
where (c.resolved_at is not null or coalesce(c.status, '') not in ('resolved', 'closed'))
  and (c.resolved_at is null or c.resolved_at >= c.opened_at)
