-- The same, and ending where the contract was left before anything was bought.
select state, contract, day_seen, ending, count(*) as episodes
from placed_episodes
where day_seen is not null and nth = 1
group by state, contract, day_seen, ending
order by state, contract, day_seen, ending
