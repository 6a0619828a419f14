-- title: Open tickets, Freshdesk unresolved | 在途工单量（Freshdesk未解决） | 在途工單量（Freshdesk未解決）
-- legend: Tickets neither resolved nor closed at the end of the period, whenever they were opened; a cancelled ticket stays unresolved. | 期末既未解决也未关闭的工单，不论何时建单；已取消的工单仍计入。 | 期末既未解決也未關閉的工單，不論何時建單；已取消的工單仍計入。
-- family: stock
-- unit: count
-- better: lower
-- records: ticket
-- basis: open at the end of the period
-- clock: calendar days from opening to the end of the period
-- exclusions: tickets resolved or closed at an unknown time
-- dimensions: type, channel, region
-- variant-of: backlog
-- variant: freshdesk-unresolved
select r.*,
       r.opened_at as case_at,
       1 as case_value,
       least(r.resolved_at, r.closed_at) as case_until
from tickets r
where r.resolved_at is not null or r.closed_at is not null
   or coalesce(r.status, '') not in ('resolved', 'closed')
