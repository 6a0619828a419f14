select state, contract, day, has_come_back, count(*) as episodes
from placed
where day is not null
group by state, contract, day, has_come_back
order by state, contract, day, has_come_back
