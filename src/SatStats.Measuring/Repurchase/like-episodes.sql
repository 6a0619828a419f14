-- Products beyond the fifty most frequent are one.
frequent as (
    select product
    from (select product, row_number() over (order by count(*) desc, product) as place from placed_episodes where product is not null group by product) p
    where place <= 50
),
alike as (
    select p.customer_id, p.nth, p.state, p.severity, case when p.product is not null then coalesce(f.product, '(other)') end as product, p.region, p.tenure,
           {value_band} as value, p.band, p.has_bought
    from placed_episodes p
    cross join value_thirds t
    left join frequent f on f.product = p.product
    where p.is_mature and {is_counted}
)
