-- title: Spam messages intercepted | 垃圾信息拦截量 | 垃圾訊息攔截量
-- legend: Messages that the spam filters intercepted in the period: the sum of the daily counters called spam_intercepted. 365 times per_day is the pace of a year. | 期内垃圾信息过滤系统拦截的条数：每日计数spam_intercepted之和；per_day乘以365即为全年水平。 | 期內垃圾訊息過濾系統攔截的條數：每日計數spam_intercepted之和；per_day乘以365即為全年水準。
-- family: total
-- unit: count
-- better: neither
-- records: activity
-- basis: counted in the period
-- clock: calendar days as the counters give them
-- exclusions: days without a count
-- benchmark: 154 million in a year (an operator's own account, 2013) | 一年1.54亿条（某运营商自述，2013年） | 一年1.54億條（某電信業者自述，2013年）
-- dimensions: channel
select r.*,
       r.day as case_at,
       r.value as case_value
from activities r
where r.measure = 'spam_intercepted'
  and r.value is not null
