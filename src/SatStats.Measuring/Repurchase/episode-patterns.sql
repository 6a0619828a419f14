select state, severity, product, region, tenure, band, is_mature, contract, has_bought, has_bought_early, count(*) as episodes
from placed
group by state, severity, product, region, tenure, band, is_mature, contract, has_bought, has_bought_early
order by state, severity, product, region, tenure, band, is_mature, contract, has_bought, has_bought_early
