-- title: Slow lines repaired in time | 低速线路限期修复率 | 低速線路限期修復率
-- legend: Share repaired by the time they were due, of the slow lines found in the period that were repaired or whose time has passed. | 期内发现的低速线路中（已修复或已到期限），在期限内修复的比例。 | 期內發現的低速線路中（已修復或已到期限），在期限內修復的比例。
-- family: rate
-- unit: percent
-- better: higher
-- records: speed_test
-- basis: tested in the period
-- clock: calendar time to the due time of the test
-- exclusions: tests without a due time; lines not repaired that are not yet due are counted as open
-- needs: due_at
-- target: 1
-- target-source: the operator's own promise
-- dimensions: region
select r.*,
       r.tested_at as case_at,
       case when r.repaired_at <= r.due_at then 1
            when r.repaired_at is not null then 0
            when r.due_at <= known.until then 0
       end as case_value
from speed_tests r
cross join (select greatest(max(tested_at), max(repaired_at)) as until from speed_tests) known
where r.due_at is not null
