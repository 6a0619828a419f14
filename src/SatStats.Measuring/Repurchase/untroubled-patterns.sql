-- Customers without a problem, each given the day of a quickly resolved one to be followed from, and without a problem of their own until its
-- landmark. Those whose problem comes later belong here: to leave them out would look into the future.
with known as (
    select max(purchased_at) as until, min(purchased_at) as since from purchases
),
starts as (
    select started_at, row_number() over (order by started_at, customer_id) as place
    from found_episodes
    where state = 'resolved_quickly' and nth = 1
),
turns as (
    select c.number, c.customer_id, c.region, c.joined_at, c.contract_end, mod(c.number, n.cases) + 1 as place
    from (select customer_id, region, joined_at, contract_end, row_number() over (order by md5(customer_id), customer_id) as number from customers) c
    cross join (select count(*) as cases from starts) n
    where n.cases > 0
),
compared as (
    select t.number, t.customer_id, t.region, t.joined_at, t.contract_end, s.started_at,
           extract(epoch from (s.started_at - known.since)) / 86400 as reach
    from turns t
    join starts s on s.place = t.place
    cross join known
    left join found_episodes e on e.customer_id = t.customer_id and e.nth = 1
    left join (select customer_id, min(answered_at) as told_at from surveys where had_problem group by customer_id) a on a.customer_id = t.customer_id
    where (e.started_at is null or e.started_at > s.started_at + interval '{landmark_days} days')
      and (a.told_at is null or a.told_at > s.started_at + interval '{landmark_days} days')
      and (t.joined_at is null or t.joined_at <= cast(s.started_at as date))
      and s.started_at + interval '{window_days} days' <= known.until + interval '1 day'
),
bought as (
    select d.number,
           min(case when p.purchased_at > d.started_at + interval '{landmark_days} days' then p.purchased_at end) as next_at,
           min(case when p.purchased_at >= d.started_at and (p.kind = 'renewal' or cast(p.purchased_at as date) > d.contract_end) then p.purchased_at end) as stays_at,
           count(case when p.purchased_at < d.started_at and p.purchased_at >= d.started_at - interval '365 days' then 1 end) as before,
           sum(case when p.purchased_at < d.started_at and p.purchased_at >= d.started_at - interval '365 days' then p.amount end) as amount
    from compared d
    join purchases p on p.customer_id = d.customer_id
    group by d.number
),
placed as (
    select d.region,
           case when cast(d.started_at as date) - d.joined_at < 365 then 'under 1 year'
                when cast(d.started_at as date) - d.joined_at < 1095 then '1 to 3 years'
                when d.joined_at is not null then '3 years or more'
           end as tenure,
           case when d.contract_end is null then 'unknown'
                when d.contract_end >= cast(d.started_at as date) and d.contract_end < cast(d.started_at + interval '{landmark_days} days' as date)
                     and (b.stays_at is null or b.stays_at > d.started_at + interval '{landmark_days} days') then 'left'
                when d.contract_end > cast(d.started_at + interval '{window_days} days' as date) then 'bound'
                else 'free'
           end as contract,
           coalesce(b.next_at <= d.started_at + interval '{window_days} days', false) as has_bought,
           coalesce(b.before, 0) as before,
           case when d.reach >= 90 then b.amount * 365 / least(365, d.reach) end as spent,
           d.reach >= 90 as is_spending_known
    from compared d
    left join bought b on b.number = d.number
)
select region, tenure, {value_band} as value, contract, has_bought, count(*) as customers
from placed
cross join value_thirds t
group by 1, 2, 3, 4, 5
order by 1, 2, 3, 4, 5
