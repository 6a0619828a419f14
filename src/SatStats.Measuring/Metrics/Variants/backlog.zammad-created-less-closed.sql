-- title: Open tickets, Zammad: created less closed | 在途工单量（Zammad：新建减关闭） | 在途工單量（Zammad：新建減關閉）
-- legend: Tickets created in the period less tickets closed in it: a flow, not a stock; negative where more was closed than came in. | 期内新建的工单数减去期内关闭的工单数：是流量而非存量；关闭多于新建时为负。 | 期內新建的工單數減去期內關閉的工單數：是流量而非存量；關閉多於新建時為負。
-- family: total
-- unit: count
-- better: lower
-- records: ticket
-- basis: opened or closed in the period
-- clock: none
-- exclusions: tickets closed at an unknown time are not counted as closed
-- needs: closed_at or resolved_at
-- dimensions: type, channel, region
-- variant-of: backlog
-- variant: zammad-created-less-closed
select r.*, r.opened_at as case_at, 1 as case_value
from tickets r
union all
select r.*, coalesce(r.closed_at, r.resolved_at), -1
from tickets r
where r.closed_at is not null or r.resolved_at is not null
