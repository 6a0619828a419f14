-- title: Customer effort | 客户费力度 | 客戶費力度
-- legend: Mean of the customers' own rating of their effort, 1 (very easy) to 7 (very hard). | 客户自评费力程度的均值，1（非常轻松）至7（非常费力）。 | 客戶自評費力程度的均值，1（非常輕鬆）至7（非常費力）。
-- family: mean
-- unit: score
-- better: lower
-- records: survey
-- basis: answered in the period
-- clock: none
-- exclusions: answers without the question, and values outside 1 to 7
-- needs: effort
-- dimensions: touchpoint, mode, region
select r.*,
       r.answered_at as case_at,
       r.effort as case_value
from surveys r
where r.effort between 1 and 7
