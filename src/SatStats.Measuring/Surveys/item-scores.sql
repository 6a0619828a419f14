-- Each item's scores; null where a score is off its scale.
,
scores as (
    select 'result' as item, given_result as given, item_result as score, item_low, item_top from cases
    union all
    select 'punctuality', given_punctuality, item_punctuality, item_low, item_top from cases
    union all
    select 'professionalism', given_professionalism, item_professionalism, item_low, item_top from cases
    union all
    select 'staff', given_staff, item_staff, item_low, item_top from cases
)
select item, (score - item_low) / (item_top - item_low) * 100 as item_index, count(*) as cases
from scores
where given is not null
group by 1, 2
order by 1, 2
