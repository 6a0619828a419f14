-- What there is, and what does not become an episode.
with {problem_episodes},
gaps as (
    select {problem_begins} as begins
    from problems
)
select (select count(*) from complaints) as complaints,
       (select count(*) from complaints where customer_id is null) as complaints_without_customer,
       (select count(*) from problems) as problems,
       (select coalesce(sum(begins), 0) from gaps) as problem_episodes,
       (select count(*) from found_episodes where state <> 'silent' and nth = 1) as customers_with_problem,
       (select count(*) from surveys where had_problem is not null and complained is not null) as answers_about_problems,
       (select count(*) from surveys where had_problem and not complained) as silent_answers,
       (select count(*) from surveys where had_problem and not complained and (customer_id is null or answered_at is null)) as silent_unusable,
       (select count(*) from found_episodes where state = 'silent' and nth = 1) as silent_customers,
       (select count(*) from found_episodes where state = 'silent') as silent_episodes,
       (select count(*) from purchases) as purchases,
       (select count(*) from purchases where customer_id is null) as purchases_without_customer,
       (select max(purchased_at) from purchases) as until,
       (select min(started_at) from found_episodes) as first_start,
       (select count(*) from customers) as customers,
       (select count(*) from customers where contract_end is not null) as contract_ends,
       (select count(*) from placed_episodes where not is_spending_known) as spending_unknown
