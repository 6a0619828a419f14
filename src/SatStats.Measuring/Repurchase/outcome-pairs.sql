-- Pairs of different episodes of one customer, by what became of each.
with {like_episodes},
held as (
    select customer_id, state, band, has_bought, count(*) as n
    from alike
    group by customer_id, state, band, has_bought
)
select a.state, a.band, a.has_bought, b.state, b.band, b.has_bought,
       sum(case when a.state = b.state and a.band = b.band and a.has_bought = b.has_bought then a.n * (a.n - 1) else a.n * b.n end) as pairs
from held a
join held b on b.customer_id = a.customer_id
where a.customer_id in (select customer_id from alike group by customer_id having count(*) > 1)
group by 1, 2, 3, 4, 5, 6
order by 1, 2, 3, 4, 5, 6
