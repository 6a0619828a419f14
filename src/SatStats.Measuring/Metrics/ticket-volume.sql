-- title: Tickets opened | 工单量 | 工單量
-- legend: Tickets opened in the period, each counted once. | 期内建单的工单件数，每件只计一次。 | 期內建單的工單件數，每件只計一次。
-- family: count
-- unit: count
-- better: neither
-- records: ticket
-- basis: opened in the period
-- clock: none
-- dimensions: type, channel, region
select r.*,
       r.opened_at as case_at,
       1 as case_value
from tickets r
