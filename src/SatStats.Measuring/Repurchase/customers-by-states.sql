-- Customers by the states that their episodes were in.
with {like_episodes},
sets as (
    select customer_id, max(case when state = 'silent' then 1 else 0 end) as silent, max(case when state = 'unresolved' then 1 else 0 end) as unresolved,
           max(case when state = 'resolved' then 1 else 0 end) as resolved, max(case when state = 'resolved_quickly' then 1 else 0 end) as resolved_quickly
    from alike
    group by customer_id
)
select silent, unresolved, resolved, resolved_quickly, count(*) as customers
from sets
group by silent, unresolved, resolved, resolved_quickly
order by silent, unresolved, resolved, resolved_quickly
