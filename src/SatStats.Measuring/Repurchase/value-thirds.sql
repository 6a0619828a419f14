-- Where the middle third of those begins and ends who bought in the year before their first problem; empty where no amount is known.
select percentile_cont(1.0 / 3) within group (order by spent) as middle_from, percentile_cont(2.0 / 3) within group (order by spent) as high_from
from placed_episodes
where nth = 1 and is_spending_known and before > 0 and spent is not null
