-- title: Repairers on time | 维修准时上门率 | 維修準時上門率
-- legend: Share of repair visits in which the technician arrived no later than the end of the agreed window. A visit where nobody arrived is late. | 维修上门服务中，装维人员不晚于预约时段结束到达的比例；未到达视为迟到。 | 維修上門服務中，裝維人員不晚於預約時段結束到達的比例；未到達視為遲到。
-- family: rate
-- unit: percent
-- better: higher
-- records: visit
-- basis: appointed in the period
-- clock: the agreed window
-- exclusions: cancelled visits; visits without the end of a window
-- dimensions: region, team
select r.*,
       r.appointment_from as case_at,
       case when r.arrived_at <= r.appointment_to then 1 else 0 end as case_value
from visits r
where r.type = 'repair'
  and r.appointment_to is not null
  and coalesce(r.outcome, '') <> 'cancelled'
