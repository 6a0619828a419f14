-- title: Repaired at the first visit | 一次修复率 | 一次修復率
-- legend: Share of repairs completed at their first visit and not followed by another repair ticket of the same customer within 30 days. | 首次上门即修复、且30天内同一客户没有再次报修的维修比例。 | 首次上門即修復、且30天內同一客戶沒有再次報修的維修比例。
-- family: rate
-- unit: percent
-- better: higher
-- records: visit
-- basis: first visit appointed in the period
-- clock: 30 calendar days after the first visit
-- exclusions: visits without a ticket; first visits less than 30 days before the end of the ticket data are counted as open, whatever came of them
-- needs: ticket_id, ticket.ticket_id
-- dimensions: region, team
with ordered as (
    select v.*, coalesce(v.customer_id, o.customer_id) as owner_id,
           row_number() over (partition by v.ticket_id order by v.appointment_from, v.visit_id) as nth
    from visits v
    left join tickets o on o.ticket_id = v.ticket_id
    where v.type = 'repair' and v.ticket_id is not null
),
events as (
    select ticket_id, owner_id, completed_at as moment, 1 as is_visit
    from ordered
    where nth = 1 and completed_at is not null and owner_id is not null
    union all
    select null, customer_id, opened_at, 0
    from tickets
    where type = 'repair' and customer_id in (select owner_id from ordered)
),
followed as (
    select ticket_id, is_visit,
           min(case when is_visit = 0 then moment end) over (partition by owner_id order by moment, is_visit rows between 1 following and unbounded following) as next_at
    from events
)
select r.*,
       r.appointment_from as case_at,
       case when coalesce(r.completed_at, r.appointment_from) + interval '30 days' > known.until + interval '1 day' then null
            when r.outcome is null or r.outcome <> 'completed' then 0
            when f.next_at <= r.completed_at + interval '30 days' then 0
            else 1
       end as case_value
from ordered r
left join followed f on f.ticket_id = r.ticket_id and f.is_visit = 1
cross join (select max(opened_at) as until from tickets) known
where r.nth = 1
