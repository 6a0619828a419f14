-- title: Installers on time | 装机准时上门率 | 裝機準時上門率
-- legend: Share of installation visits in which the technician arrived no later than the end of the agreed window. A visit where nobody arrived is late. | 装机上门服务中，装维人员不晚于预约时段结束到达的比例；未到达视为迟到。 | 裝機上門服務中，裝維人員不晚於預約時段結束到達的比例；未到達視為遲到。
-- family: rate
-- unit: percent
-- better: higher
-- records: visit
-- basis: appointed in the period
-- clock: the agreed window
-- exclusions: cancelled visits; visits without the end of a window
-- target: 0.95
-- target-source: the operator's own promise
-- dimensions: region, team
select r.*,
       r.appointment_from as case_at,
       case when r.arrived_at <= r.appointment_to then 1 else 0 end as case_value
from visits r
where r.type = 'install'
  and r.appointment_to is not null
  and coalesce(r.outcome, '') <> 'cancelled'
