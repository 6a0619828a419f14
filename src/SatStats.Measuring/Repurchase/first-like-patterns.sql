-- The first episodes counted, by state and by all that makes customers alike.
with {like_episodes}
select state, severity, product, region, tenure, value, has_bought, count(*) as episodes
from alike
where nth = 1
group by state, severity, product, region, tenure, value, has_bought
order by state, severity, product, region, tenure, value, has_bought
