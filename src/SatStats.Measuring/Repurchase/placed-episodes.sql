-- What became of every episode: bought when, stayed or left when, and what was bought in the year before.
with known as (
    select max(purchased_at) as until, min(purchased_at) as since from purchases
),
bought as (
    select e.episode,
           min(case when p.purchased_at > e.started_at + interval '{landmark_days} days' then p.purchased_at end) as next_at,
           min(case when p.purchased_at >= e.started_at then p.purchased_at end) as first_at,
           min(case when p.purchased_at >= e.started_at and (p.kind = 'renewal' or cast(p.purchased_at as date) > e.contract_end) then p.purchased_at end) as stays_at,
           count(case when p.purchased_at < e.started_at and p.purchased_at >= e.started_at - interval '365 days' then 1 end) as before,
           sum(case when p.purchased_at < e.started_at and p.purchased_at >= e.started_at - interval '365 days' then p.amount end) as spent
    from found_episodes e
    join purchases p on p.customer_id = e.customer_id
    group by e.episode
),
followed as (
    select e.episode, e.nth, e.customer_id, e.started_at, e.resolved_at, e.state, e.severity, e.product, e.region, e.tenure, e.contract_end,
           e.started_at + interval '{landmark_days} days' as landmark_at,
           e.started_at + interval '{window_days} days' as window_end,
           b.next_at, b.first_at, b.stays_at, coalesce(b.before, 0) as before, b.spent, known.until,
           -- A contract that ended after the landmark was left if nothing is bought for as long again as the landmark is away.
           case when e.contract_end >= cast(e.started_at + interval '{landmark_days} days' as date)
                     and (b.stays_at is null or b.stays_at > e.contract_end + interval '{landmark_days} days')
                then e.contract_end + interval '{landmark_days} days'
           end as leaves_at,
           extract(epoch from (e.started_at - known.since)) / 86400 as reach
    from found_episodes e
    cross join known
    left join bought b on b.episode = e.episode
    where known.until is not null
)
select episode, nth, customer_id, started_at, state, severity, product, region, tenure,
       case when state in ('silent', 'unresolved') then 5
            when resolved_at <= started_at + interval '4 hours' then 0
            when resolved_at <= started_at + interval '24 hours' then 1
            when resolved_at <= started_at + interval '{quick_hours} hours' then 2
            when resolved_at <= started_at + interval '7 days' then 3
            else 4
       end as band,
       window_end <= until + interval '1 day' as is_mature,
       case when contract_end is null then 'unknown'
            when contract_end >= cast(started_at as date) and contract_end < cast(landmark_at as date) and (stays_at is null or stays_at > landmark_at) then 'left'
            when contract_end > cast(window_end as date) then 'bound'
            else 'free'
       end as contract,
       coalesce(next_at <= window_end, false) as has_bought,
       coalesce(first_at <= landmark_at, false) as has_bought_early,
       case when landmark_at <= until then cast(floor(extract(epoch from (least(coalesce(next_at, until), coalesce(leaves_at, until), until) - landmark_at)) / 86400) as integer) end as day_seen,
       case when landmark_at <= until then cast(floor(extract(epoch from (coalesce(next_at, until) - landmark_at)) / 86400) as integer) end as day,
       next_at is not null as has_come_back,
       case when next_at is not null and (leaves_at is null or next_at <= leaves_at) then 'bought'
            when leaves_at <= until then 'left'
            else 'seen'
       end as ending,
       before,
       -- As if for a whole year, where the purchase data do not reach so far back; nothing is said of less than three months.
       case when reach >= 90 then spent * 365 / least(365, reach) end as spent,
       reach >= 90 as is_spending_known
from followed
