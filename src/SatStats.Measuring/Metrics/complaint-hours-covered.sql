-- title: Hours of the week with complaints | 一周中有投诉受理的小时占比 | 一週中有投訴受理的小時占比
-- legend: In how many of the 168 hours of the week at least one complaint came in, as a share: whether every channel is there at every hour. | 一周168个小时中至少受理过一件投诉的小时所占比例，反映各渠道是否全天候可用。 | 一週168個小時中至少受理過一件投訴的小時所占比例，反映各渠道是否全天候可用。
-- family: coverage
-- unit: percent
-- better: higher
-- records: complaint
-- basis: received in the period
-- clock: local hours of the week
-- dimensions: channel, region
select r.*,
       r.received_at as case_at,
       (extract(isodow from local_time(r.received_at)) - 1) * 24 + extract(hour from local_time(r.received_at)) as case_value
from complaints r
