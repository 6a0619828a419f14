-- Of survey answers that tell of a problem, those that complained, by how grave it was. A column kept as it stood may be written either way.
select lower(severity) as severity, sum(case when complained then 1 else 0 end) as complained, count(*) as had_problem
from surveys
where had_problem and complained is not null
group by lower(severity)
order by lower(severity)
