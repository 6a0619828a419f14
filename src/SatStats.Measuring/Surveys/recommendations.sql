-- Likelihood to recommend, by everything that answers can be weighted by.
select region, area_type, segment, recommend, count(*) as cases
from cases
where recommend is not null
group by 1, 2, 3, 4
order by 1, 2, 3, 4
