-- title: Users a day | 日均用户数 | 日均用戶數
-- legend: Users a day, from the daily counters called users: the mean over the days of the period of the sum over the channels. Who uses several channels counts in each. | 日均用户数：每日计数users按日合计各渠道后，取期内各日的平均值；使用多个渠道者在各渠道分别计数。 | 日均用戶數：每日計數users按日合計各渠道後，取期內各日的平均值；使用多個渠道者在各渠道分別計數。
-- family: daily
-- unit: count
-- better: higher
-- records: activity
-- basis: counted in the period
-- clock: calendar days as the counters give them
-- exclusions: days without a count
-- dimensions: channel
select r.*,
       r.day as case_at,
       r.value as case_value
from activities r
where r.measure = 'users'
  and r.value is not null
