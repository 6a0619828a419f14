-- title: Installation satisfaction | 装机满意度 | 裝機滿意度
-- legend: Share of customers who gave their installation one of the two best scores (9 or 10 on a scale of 1 to 10; on scales of three points or fewer the best alone), of those who answered; with mean, index of 0 to 100 and response rate. | 对装机评分为最高两档（10分制的9分或10分；三档及以下的量表只取最高一档）的客户占作答客户的比例；并给出均值、0至100指数和回复率。 | 對裝機評分為最高兩檔（10分制的9分或10分；三檔及以下的量表只取最高一檔）的客戶佔作答客戶的比例；並給出均值、0至100指數和回覆率。
-- family: satisfaction
-- unit: percent
-- better: higher
-- records: survey
-- basis: answered in the period; invitations without an answer by when they went out
-- clock: none
-- exclusions: scores outside the scale
-- benchmark: rising (an operator's own account, without a figure) | 持续上升（某运营商自述，未给数字） | 持續上升（某電信業者自述，未給數字）
-- dimensions: region, mode
select r.*,
       coalesce(r.answered_at, r.invited_at) as case_at,
       r.satisfaction as case_value,
       r.scale_min as case_low,
       r.scale_max as case_top
from surveys r
where (r.satisfaction is null or r.satisfaction between r.scale_min and r.scale_max)
  and r.touchpoint = 'installation'
