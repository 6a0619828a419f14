-- title: Open tickets, until they are closed | 在途工单量（以关闭为准） | 在途工單量（以關閉為準）
-- legend: Tickets not closed at the end of the period; what is resolved and not yet closed still counts, as in systems that know only open and closed. | 期末尚未关闭的工单；已解决但未关闭者仍计入，与只区分开启和关闭的系统一致。 | 期末尚未關閉的工單；已解決但未關閉者仍計入，與只區分開啟和關閉的系統一致。
-- family: stock
-- unit: count
-- better: lower
-- records: ticket
-- basis: open at the end of the period
-- clock: calendar days from opening to the end of the period
-- exclusions: tickets closed or cancelled at an unknown time
-- needs: closed_at
-- dimensions: type, channel, region
-- variant-of: backlog
-- variant: until-closed
select r.*,
       r.opened_at as case_at,
       1 as case_value,
       r.closed_at as case_until
from tickets r
where r.closed_at is not null or coalesce(r.status, '') not in ('closed', 'cancelled')
