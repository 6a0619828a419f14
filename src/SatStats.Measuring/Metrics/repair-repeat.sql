-- title: Second fault within 30 days | 30天重复故障率 | 30天重複故障率
-- legend: Share of the repairs opened in the period and done after which the same customer opened another repair ticket within 30 days of the repair. | 期内建单且已修复的故障中，修复后30天内同一客户再次报修的比例。 | 期內建單且已修復的故障中，修復後30天內同一客戶再次報修的比例。
-- family: rate
-- unit: percent
-- better: lower
-- records: ticket
-- basis: opened in the period
-- clock: 30 calendar days after the repair
-- exclusions: repairs not done, or without a customer; repairs done less than 30 days before the end of the ticket data are counted as open, whatever came of them
-- needs: customer_id, resolved_at
-- dimensions: area_type, region, team
with events as (
    select r.*, r.resolved_at as moment, 1 as is_repaired
    from tickets r
    where r.type = 'repair' and r.customer_id is not null and r.resolved_at is not null
    union all
    select r.*, r.opened_at, 0
    from tickets r
    where r.type = 'repair' and r.customer_id is not null
),
followed as (
    select e.*,
           min(case when is_repaired = 0 then moment end) over (partition by customer_id order by moment, is_repaired rows between 1 following and unbounded following) as next_at
    from events e
)
select f.*,
       f.opened_at as case_at,
       case when f.resolved_at + interval '30 days' > known.until then null
            when f.next_at <= f.resolved_at + interval '30 days' then 1
            else 0
       end as case_value
from followed f
cross join (select max(opened_at) as until from tickets) known
where f.is_repaired = 1
