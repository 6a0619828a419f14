-- title: Appointments missed | 爽约率 | 爽約率
-- legend: Share of the visits appointed in the period to which nobody came at all, of those whose agreed window has passed. | 期内预约且预约时段已过的上门服务中，无人上门的比例。 | 期內預約且預約時段已過的上門服務中，無人上門的比例。
-- family: rate
-- unit: percent
-- better: lower
-- records: visit
-- basis: appointed in the period
-- clock: the agreed window
-- exclusions: cancelled visits; appointments that are not over at the end of the visit data are counted as open
-- needs: arrived_at or completed_at
-- benchmark: 1.28% of home visits, 1.09% of repair visits (Openreach, undated) | 入户装机1.28%，修障1.09%（Openreach，未注明日期） | 入戶裝機1.28%，修障1.09%（Openreach，未註明日期）
-- dimensions: type, region, team
select r.*,
       r.appointment_from as case_at,
       case when r.arrived_at is not null or r.completed_at is not null then 0
            when coalesce(r.appointment_to, r.appointment_from) <= known.until then 1
       end as case_value
from visits r
cross join (select greatest(max(arrived_at), max(completed_at)) as until from visits) known
where coalesce(r.outcome, '') <> 'cancelled'
