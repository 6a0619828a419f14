-- title: Net promoter score | 净推荐值 | 淨推薦值
-- legend: Share of customers who would recommend (9 or 10 of 10) less share of those who would not (0 to 6), times 100. | 愿意推荐（9或10分）的客户比例减去不愿推荐（0至6分）的客户比例，乘以100。 | 願意推薦（9或10分）的客戶比例減去不願推薦（0至6分）的客戶比例，乘以100。
-- family: promoter
-- unit: points
-- better: higher
-- records: survey
-- basis: answered in the period
-- clock: none
-- exclusions: answers without the question, and values outside 0 to 10
-- dimensions: touchpoint, mode, region
select r.*,
       r.answered_at as case_at,
       r.recommend as case_value
from surveys r
where r.recommend between 0 and 10
