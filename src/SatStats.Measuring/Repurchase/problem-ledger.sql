-- What there is, and what does not become an episode.
with {problem_episodes},
gaps as (
    select customer_id, started_at, nth,
           case when started_at > lag(started_at) over (partition by customer_id, category order by started_at, record_id) + interval '{gap_days} days'
                  or lag(started_at) over (partition by customer_id, category order by started_at, record_id) is null then 1 else 0 end as begins
    from ranked_problems
)
select (select count(*) from complaints) as complaints,
       (select count(*) from complaints where customer_id is null) as complaints_without_customer,
       (select count(*) from problems) as problems,
       (select coalesce(sum(begins), 0) from gaps) as problem_episodes,
       (select count(distinct customer_id) from problems) as customers_with_problem,
       (select count(*) from surveys where had_problem is not null and complained is not null) as answers_about_problems,
       (select count(*) from surveys where had_problem and not complained) as silent_answers,
       (select count(*) from surveys where had_problem and not complained and (customer_id is null or answered_at is null)) as silent_unusable,
       (select count(*) from episodes where state = 'silent') as silent_customers,
       (select count(*) from purchases) as purchases,
       (select count(*) from purchases where customer_id is null) as purchases_without_customer,
       (select until from known) as until,
       (select min(started_at) from episodes) as first_start,
       (select count(*) from customers) as customers,
       (select count(*) from customers where contract_end is not null) as contract_ends
