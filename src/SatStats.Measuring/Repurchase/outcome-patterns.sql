-- Episodes by what became of them: as many rows as there are combinations, however many customers there are.
select state, band, is_mature, contract, has_bought, has_bought_early, count(*) as episodes
from placed_episodes
group by state, band, is_mature, contract, has_bought, has_bought_early
order by state, band, is_mature, contract, has_bought, has_bought_early
