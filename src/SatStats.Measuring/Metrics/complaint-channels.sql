-- title: Complaints by channel | 投诉渠道构成 | 投訴渠道構成
-- legend: Each channel's share of the complaints received in the period. | 期内受理的投诉中各渠道所占比例。 | 期內受理的投訴中各渠道所佔比例。
-- family: share
-- unit: percent
-- better: neither
-- records: complaint
-- basis: received in the period
-- clock: none
-- by: channel
select r.*,
       r.received_at as case_at,
       1 as case_value
from complaints r
