-- title: Messages with a port signature | 端口签名率 | 端口簽名率
-- legend: Share of the messages counted in the period that carried the signature of their port: sum of the parts over sum of the wholes of the daily counters called port_signatures. | 期内计数的短信中带有端口签名的比例：每日计数port_signatures的分子之和除以分母之和。 | 期內計數的簡訊中帶有端口簽名的比例：每日計數port_signatures的分子之和除以分母之和。
-- family: rate
-- unit: percent
-- better: higher
-- records: activity
-- basis: counted in the period
-- clock: calendar days as the counters give them
-- exclusions: counters without a part and a whole, or with a part that is greater than its whole
-- target: 1
-- target-source: the operator's own promise
-- benchmark: 100% (an operator's own account) | 100%（某运营商自述） | 100%（某電信業者自述）
-- dimensions: channel
with counters as (
    select * from activities where measure = 'port_signatures' and numerator between 0 and denominator
)
select r.*, r.day as case_at, 1 as case_value, r.numerator as case_count
from counters r
union all
select r.*, r.day, 0, r.denominator - r.numerator
from counters r
