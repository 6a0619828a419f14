-- title: Overdue slow lines compensated | 低速线路超时赔付率 | 低速線路逾時賠付率
-- legend: Share of the slow lines found in the period, overdue and not repaired in time, whose customers were compensated. | 期内发现、到期未修复的低速线路中，已向客户赔付的比例。 | 期內發現、到期未修復的低速線路中，已向客戶賠付的比例。
-- family: rate
-- unit: percent
-- better: higher
-- records: speed_test
-- basis: tested in the period
-- clock: calendar time to the due time of the test
-- exclusions: lines repaired in time or not yet due; tests that do not say whether there was a compensation
-- needs: due_at, compensated
-- target: 1
-- target-source: the operator's own promise
-- dimensions: region
select r.*,
       r.tested_at as case_at,
       case when r.compensated then 1 else 0 end as case_value
from speed_tests r
cross join (select greatest(max(tested_at), max(repaired_at)) as until from speed_tests) known
where r.due_at < coalesce(r.repaired_at, known.until)
  and r.compensated is not null
