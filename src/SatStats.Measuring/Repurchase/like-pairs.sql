-- Pairs of different episodes of one customer, by the places of their patterns in the order in which like-patterns.sql gives them.
with {like_episodes},
numbered as (
    select customer_id, dense_rank() over (order by state, severity, product, region, tenure, value, has_bought) as pattern
    from alike
),
held as (
    select customer_id, pattern, count(*) as n
    from numbered
    where customer_id in (select customer_id from alike group by customer_id having count(*) > 1)
    group by customer_id, pattern
)
select a.pattern, b.pattern, sum(case when a.pattern = b.pattern then a.n * (a.n - 1) else 2 * a.n * b.n end) as pairs
from held a
join held b on b.customer_id = a.customer_id and b.pattern >= a.pattern
group by 1, 2
having sum(case when a.pattern = b.pattern then a.n * (a.n - 1) else 2 * a.n * b.n end) > 0
order by 1, 2
