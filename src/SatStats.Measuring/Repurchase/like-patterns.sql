-- The episodes counted, by state and by all that makes customers alike. Products beyond the fifty most frequent are one.
with frequent as (
    select product
    from (select product, row_number() over (order by count(*) desc, product) as place from placed_episodes where product is not null group by product) p
    where place <= 50
)
select p.state, p.severity, case when p.product is not null then coalesce(f.product, '(other)') end as product, p.region, p.tenure, {value_band} as value, p.has_bought, count(*) as episodes
from placed_episodes p
cross join value_thirds t
left join frequent f on f.product = p.product
where p.is_mature and {is_counted}
group by 1, 2, 3, 4, 5, 6, 7
order by 1, 2, 3, 4, 5, 6, 7
