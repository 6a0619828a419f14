-- Scored answers by how long they took to come, in three parts of equal size.
,
waited as (
    select extract(epoch from (answered_at - invited_at)) / 3600 as hours,
           case when score >= case when top - low < 3 then top else top - 1 end then 1 else 0 end as is_satisfied,
           ntile(3) over (order by answered_at - invited_at, response_id) as wave
    from cases
    where score is not null and answered_at >= invited_at
)
select wave, min(hours) as from_hours, max(hours) as to_hours, cast(sum(is_satisfied) as bigint) as satisfied, count(*) as cases
from waited
group by 1
order by 1
