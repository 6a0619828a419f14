select {severity} as severity, sum(case when complained then 1 else 0 end) as complained, count(*) as had_problem
from surveys
where had_problem and complained is not null
group by {severity}
order by {severity}
