-- title: Mean satisfaction | 平均满意度 | 平均滿意度
-- legend: Mean score of the answers, on the scale that was asked; with the index of 0 to 100. Answers on different scales have no mean: break them down, or read the index. | 作答评分的均值（按所用量表），并给出0至100指数。不同量表的答卷没有共同均值，请分组查看或参考指数。 | 作答評分的均值（按所用量表），並給出0至100指數。不同量表的答卷沒有共同均值，請分組查看或參考指數。
-- family: mean
-- unit: score
-- better: higher
-- records: survey
-- basis: answered in the period
-- clock: none
-- exclusions: answers without a score, and scores outside the scale
-- needs: satisfaction
-- dimensions: touchpoint, mode, region
select r.*,
       r.answered_at as case_at,
       r.satisfaction as case_value,
       r.scale_min as case_low,
       r.scale_max as case_top
from surveys r
where r.satisfaction between r.scale_min and r.scale_max
