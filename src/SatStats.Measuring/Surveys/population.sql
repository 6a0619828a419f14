-- All customers, by everything that answers can be weighted by.
select region, area_type, segment, count(*) as customers
from customers
group by 1, 2, 3
order by 1, 2, 3
