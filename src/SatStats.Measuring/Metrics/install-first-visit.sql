-- title: Installed at the first visit | 一次装机成功率 | 一次裝機成功率
-- legend: Share of installations completed at their first visit and not followed by a repair for the same customer within 30 days. | 首次上门即完成、且30天内同一客户没有报修的装机比例。 | 首次上門即完成、且30天內同一客戶沒有報修的裝機比例。
-- family: rate
-- unit: percent
-- better: higher
-- records: visit
-- basis: first visit appointed in the period
-- clock: 30 calendar days after the first visit
-- exclusions: visits without a ticket; first visits less than 30 days before the end of the ticket data are counted as open, whatever came of them
-- dimensions: region, team
with ordered as (
    select v.*, row_number() over (partition by v.ticket_id order by v.appointment_from, v.visit_id) as nth
    from visits v
    where v.type = 'install' and v.ticket_id is not null
),
known as (
    select max(opened_at) as until from tickets
)
select f.*,
       f.appointment_from as case_at,
       case when coalesce(f.completed_at, f.appointment_from) + interval '30 days' > known.until + interval '1 day' then null
            when f.outcome is null or f.outcome <> 'completed' then 0
            when exists (select 1
                         from tickets t
                         where t.customer_id = coalesce(f.customer_id, o.customer_id)
                           and t.type = 'repair'
                           and t.opened_at > f.completed_at
                           and t.opened_at <= f.completed_at + interval '30 days') then 0
            else 1
       end as case_value
from ordered f
left join tickets o on o.ticket_id = f.ticket_id
cross join known
where f.nth = 1
