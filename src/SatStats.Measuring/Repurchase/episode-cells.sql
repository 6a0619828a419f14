-- Counts of episodes by everything that the analysis looks at: as many rows as there are patterns, however many customers there are.
with {problem_episodes},
bought as (
    select e.customer_id,
           min(case when p.purchased_at > e.started_at + interval '{landmark_days} days' then p.purchased_at end) as next_at,
           sum(case when p.purchased_at between e.started_at and e.started_at + interval '{landmark_days} days' then 1 else 0 end) as before_landmark,
           sum(case when p.purchased_at between e.started_at and e.started_at + interval '{landmark_days} days'
                         and (p.kind = 'renewal' or cast(p.purchased_at as date) > c.contract_end) then 1 else 0 end) as renewals
    from episodes e
    join purchases p on p.customer_id = e.customer_id
    left join customers c on c.customer_id = e.customer_id
    group by e.customer_id
),
placed as (
    select e.state, e.severity, e.product,
           coalesce(e.region, c.region) as region,
           case when cast(e.started_at as date) - c.joined_at < 365 then 'under 1 year'
                when cast(e.started_at as date) - c.joined_at < 1095 then '1 to 3 years'
                when c.joined_at is not null then '3 years or more'
           end as tenure,
           case when e.state in ('silent', 'unresolved') then 5
                when e.resolved_at <= e.started_at + interval '4 hours' then 0
                when e.resolved_at <= e.started_at + interval '24 hours' then 1
                when e.resolved_at <= e.started_at + interval '{quick_hours} hours' then 2
                when e.resolved_at <= e.started_at + interval '7 days' then 3
                else 4
           end as band,
           e.started_at + interval '{window_days} days' <= known.until + interval '1 day' as is_mature,
           case when c.contract_end is null then 'unknown'
                when c.contract_end >= cast(e.started_at as date) and c.contract_end < cast(e.started_at + interval '{landmark_days} days' as date)
                     and coalesce(b.renewals, 0) = 0 then 'left'
                when c.contract_end > cast(e.started_at + interval '{window_days} days' as date) then 'bound'
                else 'free'
           end as contract,
           coalesce(b.next_at <= e.started_at + interval '{window_days} days', false) as has_bought,
           coalesce(b.before_landmark, 0) > 0 as has_bought_early,
           case when e.started_at + interval '{landmark_days} days' > known.until then null
                else cast(floor(extract(epoch from (coalesce(b.next_at, known.until) - (e.started_at + interval '{landmark_days} days'))) / 86400) as integer)
           end as day,
           b.next_at is not null as has_come_back
    from episodes e
    cross join known
    left join customers c on c.customer_id = e.customer_id
    left join bought b on b.customer_id = e.customer_id
    where known.until is not null
)
