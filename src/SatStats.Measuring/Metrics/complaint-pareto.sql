-- title: Complaints by category | 投诉分类构成 | 投訴分類構成
-- legend: Each category's share of the complaints received in the period, largest first, with the share of all categories so far. | 期内受理的投诉中各分类所占比例，由大到小排列，并给出累计比例。 | 期內受理的投訴中各分類所佔比例，由大到小排列，並給出累計比例。
-- family: share
-- unit: percent
-- better: neither
-- records: complaint
-- basis: received in the period
-- clock: none
-- by: category
select r.*,
       r.received_at as case_at,
       1 as case_value
from complaints r
