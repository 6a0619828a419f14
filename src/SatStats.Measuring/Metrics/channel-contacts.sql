-- title: Contacts a day | 日均服务接触量 | 日均服務接觸量
-- legend: Contacts a day, from the daily counters called contacts: the mean over the days of the period of the sum over the channels. | 日均服务接触量：每日计数contacts按日合计各渠道后，取期内各日的平均值。 | 日均服務接觸量：每日計數contacts按日合計各渠道後，取期內各日的平均值。
-- family: daily
-- unit: count
-- better: neither
-- records: activity
-- basis: counted in the period
-- clock: calendar days as the counters give them
-- exclusions: days without a count
-- benchmark: 50,000 and 30,000 a day on two instant-messaging channels (an operator's own account, 2013) | 两个即时通讯渠道日均5万次和3万次（某运营商自述，2013年） | 兩個即時通訊渠道日均5萬次和3萬次（某電信業者自述，2013年）
-- dimensions: channel
select r.*,
       r.day as case_at,
       r.value as case_value
from activities r
where r.measure = 'contacts'
  and r.value is not null
