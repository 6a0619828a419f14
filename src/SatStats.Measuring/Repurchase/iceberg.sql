-- Of survey answers that tell of a problem, those that complained, by how grave it was.
select severity, sum(case when complained then 1 else 0 end) as complained, count(*) as had_problem
from surveys
where had_problem and complained is not null
group by severity
order by severity
