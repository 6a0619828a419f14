-- title: Customers with a problem who complained | 有问题客户的投诉比例 | 有問題客戶的投訴比例
-- legend: Share who complained, of the survey answers that tell of a problem. One over it is the number of dissatisfied customers per complainer (customers_per_complainer, with its interval). Needs surveys that ask about problems. | 调查中自称遇到问题的客户里，曾经投诉的比例。其倒数即每位投诉者背后的不满客户数（customers_per_complainer，附区间）。需要询问过问题的调查。 | 調查中自稱遇到問題的客戶裡，曾經投訴的比例。其倒數即每位投訴者背後的不滿客戶數（customers_per_complainer，附區間）。需要詢問過問題的調查。
-- family: rate
-- unit: percent
-- better: higher
-- records: survey
-- basis: answered in the period
-- clock: none
-- exclusions: answers that do not say whether there was a problem, or whether it was complained about
-- needs: had_problem, complained
-- inverse: customers_per_complainer
-- benchmark: 4%, one complainer to 26 others, is folklore: it holds for one severity at most (TARP 1979 found 69% complaining about their worst problem) | 4%（一人投诉代表26人不满）是坊间说法：至多适用于某一种严重程度（TARP 1979年发现69%的人就最严重的问题投诉过） | 4%（一人投訴代表26人不滿）是坊間說法：至多適用於某一種嚴重程度（TARP 1979年發現69%的人就最嚴重的問題投訴過）
-- dimensions: touchpoint, region, segment
select r.*,
       r.answered_at as case_at,
       case when r.complained then 1 else 0 end as case_value
from surveys r
where r.had_problem
  and r.complained is not null
