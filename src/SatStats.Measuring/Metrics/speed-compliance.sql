-- title: Lines at 90% of their speed or more | 网速达标率 | 網速達標率
-- legend: Share of the speed tests in the period that measured at least 90% of the contracted speed. | 期内测速中，实测速率不低于签约速率90%的比例。 | 期內測速中，實測速率不低於簽約速率90%的比例。
-- family: rate
-- unit: percent
-- better: higher
-- records: speed_test
-- basis: tested in the period
-- clock: none
-- exclusions: tests without a measured or a contracted speed
-- needs: measured_mbps, contracted_mbps
-- benchmark: a mean of at least 90% of the contracted speed is the usual rule for wired lines in China; 80% in India (TRAI) | 国内有线宽带通行要求为平均不低于签约速率的90%；印度为80%（TRAI） | 中國有線寬頻通行要求為平均不低於簽約速率的90%；印度為80%（TRAI）
-- dimensions: region
select r.*,
       r.tested_at as case_at,
       case when r.measured_mbps >= 0.9 * r.contracted_mbps then 1 else 0 end as case_value
from speed_tests r
where r.measured_mbps >= 0 and r.contracted_mbps > 0
