-- title: Visits in the evening | 夜间上门占比 | 夜間上門占比
-- legend: Share of the visits appointed in the period whose agreed window begins at 18:00 local time or later, or before 06:00. How they do shows any other figure of visits with --where. | 期内预约的上门服务中，预约时段始于当地时间18:00及以后（或6:00以前）的比例。 | 期內預約的上門服務中，預約時段始於當地時間18:00及以後（或6:00以前）的比例。
-- family: rate
-- unit: percent
-- better: neither
-- records: visit
-- basis: appointed in the period
-- clock: local time of the agreed window
-- exclusions: cancelled visits
-- dimensions: type, region, team
select r.*,
       r.appointment_from as case_at,
       case when extract(hour from local_time(r.appointment_from)) >= 18 or extract(hour from local_time(r.appointment_from)) < 6 then 1 else 0 end as case_value
from visits r
where coalesce(r.outcome, '') <> 'cancelled'
