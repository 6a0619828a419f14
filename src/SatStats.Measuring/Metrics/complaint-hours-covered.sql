-- title: Hours of the week with complaints | 一周中有投诉受理的小时占比 | 一週中有投訴受理的小時占比
-- legend: In how many of the 168 hours of the week at least one complaint came in, as a share: whether every channel is there at every hour. | 一周168个小时中至少受理过一件投诉的小时所占比例，反映各渠道是否全天候可用。 | 一週168個小時中至少受理過一件投訴的小時所占比例，反映各渠道是否全天候可用。
-- family: coverage
-- unit: percent
-- better: higher
-- records: complaint
-- basis: received in the period
-- clock: local hours of the week
-- benchmark: every channel, at every hour (an operator's own account): with few complaints even a channel that is always there is not called upon every hour | 各渠道全天候（某运营商自述）：投诉少时，即使全天候可用也不会每小时都有投诉 | 各渠道全天候（某電信業者自述）：投訴少時，即使全天候可用也不會每小時都有投訴
-- dimensions: channel, region
select r.*,
       r.received_at as case_at,
       (extract(isodow from local_time(r.received_at)) - 1) * 24 + extract(hour from local_time(r.received_at)) as case_value
from complaints r
