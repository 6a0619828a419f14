-- title: Complaints received | 投诉量 | 投訴量
-- legend: Complaints received in the period, each counted once. | 期内受理的投诉件数，每件只计一次。 | 期內受理的投訴件數，每件只計一次。
-- family: count
-- unit: count
-- better: lower
-- records: complaint
-- basis: received in the period
-- clock: none
-- dimensions: channel, category, region
select r.*,
       r.received_at as case_at,
       1 as case_value
from complaints r
