-- title: Spam reports handled | 垃圾信息举报办结率 | 垃圾訊息舉報辦結率
-- legend: Share of the spam reports opened in the period that are resolved by now. | 期内受理的垃圾信息举报中，至今已办结的比例。 | 期內受理的垃圾訊息舉報中，至今已辦結的比例。
-- family: rate
-- unit: percent
-- better: higher
-- records: ticket
-- basis: opened in the period
-- clock: none: resolved by the last import
-- target: 1
-- target-source: the operator's own promise
-- dimensions: channel, region
select r.*,
       r.opened_at as case_at,
       case when r.resolved_at is not null or r.status in ('resolved', 'closed') then 1 else 0 end as case_value
from tickets r
where r.type = 'spam_report'
