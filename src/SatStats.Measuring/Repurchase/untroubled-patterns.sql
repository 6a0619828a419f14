-- Customers without a problem, each given the day of a quickly resolved one to be followed from, and without a problem of their own until its
-- landmark. Those whose problem comes later belong here: to leave them out would look into the future.
with {problem_episodes},
starts as (
    select started_at, row_number() over (order by started_at, customer_id) as place
    from episodes
    where state = 'resolved_quickly'
),
drawn as (
    select c.customer_id, c.region, c.joined_at, c.contract_end, s.started_at
    from (select c.*, row_number() over (order by md5(c.customer_id), c.customer_id) as turn from customers c) c
    join starts s on s.place = mod(c.turn, (select count(*) from starts)) + 1
),
compared as (
    select d.*
    from drawn d
    left join episodes e on e.customer_id = d.customer_id and e.started_at <= d.started_at + interval '{landmark_days} days'
    left join (select customer_id, min(answered_at) as told_at from surveys where had_problem group by customer_id) s
           on s.customer_id = d.customer_id and s.told_at <= d.started_at + interval '{landmark_days} days'
    where e.customer_id is null and s.customer_id is null
      and (d.joined_at is null or d.joined_at <= cast(d.started_at as date))
),
bought as (
    select d.customer_id,
           min(case when p.purchased_at > d.started_at + interval '{landmark_days} days' then p.purchased_at end) as next_at,
           sum(case when p.purchased_at between d.started_at and d.started_at + interval '{landmark_days} days' 
                         and (p.kind = 'renewal' or cast(p.purchased_at as date) > d.contract_end) then 1 else 0 end) as renewals
    from compared d
    join purchases p on p.customer_id = d.customer_id
    group by d.customer_id
),
placed as (
    select d.region,
           case when cast(d.started_at as date) - d.joined_at < 365 then 'under 1 year'
                when cast(d.started_at as date) - d.joined_at < 1095 then '1 to 3 years'
                when d.joined_at is not null then '3 years or more'
           end as tenure,
           case when d.contract_end is null then 'unknown'
                when d.contract_end >= cast(d.started_at as date) and d.contract_end < cast(d.started_at + interval '{landmark_days} days' as date)
                     and coalesce(b.renewals, 0) = 0 then 'left'
                when d.contract_end > cast(d.started_at + interval '{window_days} days' as date) then 'bound'
                else 'free'
           end as contract,
           coalesce(b.next_at <= d.started_at + interval '{window_days} days', false) as has_bought
    from compared d
    cross join known
    left join bought b on b.customer_id = d.customer_id
    where d.started_at + interval '{window_days} days' <= known.until + interval '1 day'
)
select region, tenure, contract, has_bought, count(*) as customers
from placed
group by region, tenure, contract, has_bought
order by region, tenure, contract, has_bought
