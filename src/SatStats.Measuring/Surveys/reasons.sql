-- Reasons, of those in the worst boxes of their scale and of all.
select reason,
       count(*) filter (where score <= case when top - low < 3 then low else low + 1 end) as dissatisfied,
       count(*) as cases
from cases
where is_answered
group by 1
order by 1
