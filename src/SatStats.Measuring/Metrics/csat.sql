-- title: Customer satisfaction (top-2 box) | 客户满意度（最高两档） | 客戶滿意度（最高兩檔）
-- legend: Share of answers with one of the two best scores of their scale (on scales of three points or fewer the best alone), of all answers; with mean, index of 0 to 100 and response rate. | 评分为最高两档（三档及以下的量表只取最高一档）的答卷占全部作答的比例；并给出均值、0至100指数和回复率。 | 評分為最高兩檔（三檔及以下的量表只取最高一檔）的答卷佔全部作答的比例；並給出均值、0至100指數和回覆率。
-- family: satisfaction
-- unit: percent
-- better: higher
-- records: survey
-- basis: answered in the period; invitations without an answer by when they went out
-- clock: none
-- exclusions: scores outside the scale
-- dimensions: touchpoint, mode, region
select r.*,
       coalesce(r.answered_at, r.invited_at) as case_at,
       r.satisfaction as case_value,
       r.scale_min as case_low,
       r.scale_max as case_top
from surveys r
where (r.satisfaction is null or r.satisfaction between r.scale_min and r.scale_max)
