-- Days from the landmark until something was bought, or the data end; the first episode of each customer.
select state, contract, day, has_come_back, count(*) as episodes
from placed_episodes
where day is not null and nth = 1
group by state, contract, day, has_come_back
order by state, contract, day, has_come_back
