-- Every episode with a number, its place among its customer's, and what the customer export says.
with {problem_episodes}
select row_number() over () as episode, row_number() over (partition by e.customer_id order by e.started_at, e.record_id) as nth, e.customer_id, e.started_at, e.resolved_at, e.severity, e.product, e.state,
       coalesce(e.region, c.region) as region, c.contract_end,
       case when cast(e.started_at as date) - c.joined_at < 365 then 'under 1 year'
            when cast(e.started_at as date) - c.joined_at < 1095 then '1 to 3 years'
            when c.joined_at is not null then '3 years or more'
       end as tenure
from episodes e
left join customers c on c.customer_id = e.customer_id
