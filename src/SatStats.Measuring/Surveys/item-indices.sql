-- The index of each answer that has an item: null where one of those that weigh something is missing or off its scale.
select region, area_type, segment,
       ({weighted_items} - {all_weights} * item_low) / ({all_weights} * (item_top - item_low)) * 100 as item_index,
       count(*) as cases
from cases
where coalesce(given_result, given_punctuality, given_professionalism, given_staff) is not null
group by 1, 2, 3, 4
order by 1, 2, 3, 4
