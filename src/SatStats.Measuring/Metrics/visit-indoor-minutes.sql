-- title: Minutes inside the home | 入户服务时长 | 入戶服務時長
-- legend: Median minutes that technicians spent inside the home, of the visits appointed in the period. | 期内预约的上门服务中，装维人员入户时长的中位数（分钟）。 | 期內預約的上門服務中，裝維人員入戶時長的中位數（分鐘）。
-- family: duration
-- unit: minutes
-- better: neither
-- records: visit
-- basis: appointed in the period
-- clock: minutes as the visit reports them
-- exclusions: visits without the minutes, or with a negative number of them
-- needs: indoor_minutes
-- dimensions: type, region, team
select r.*,
       r.appointment_from as case_at,
       r.indoor_minutes as case_value
from visits r
where r.indoor_minutes >= 0
