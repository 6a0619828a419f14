
    union all
    select customer_id, ticket_id, opened_at, coalesce(resolved_at, closed_at), priority, region, null, category
    from tickets
    where customer_id is not null and opened_at is not null and type = 'repair'
