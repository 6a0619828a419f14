-- Problems as episodes, and how each stood at the landmark: one a customer, or every one. Shared by the metric and by satstats repurchase.
problems as (
    select customer_id, complaint_id as record_id, received_at as started_at, resolved_at, severity, region, product, category
    from complaints
    where customer_id is not null{fault_problems}
),
ranked_problems as (
    select p.*, {place_of_problem} as place
    from problems p
),
silent as (
    select s.customer_id, s.response_id as record_id, s.answered_at as started_at, s.region, {place_of_answer} as place
    from surveys s
    where s.had_problem and not s.complained and s.customer_id is not null and s.answered_at is not null
      and not exists (select 1 from problems p where p.customer_id = s.customer_id)
),
episodes as (
    select customer_id, record_id, started_at, resolved_at, severity, region, product,
           case when resolved_at <= started_at + interval '{quick_hours} hours' then 'resolved_quickly'
                when resolved_at <= started_at + interval '{landmark_days} days' then 'resolved'
                else 'unresolved'
           end as state
    from ranked_problems
    where place = 1
    union all
    select customer_id, record_id, started_at, null, null, region, null, 'silent'
    from silent
    where place = 1
),
known as (
    select max(purchased_at) as until from purchases
)
