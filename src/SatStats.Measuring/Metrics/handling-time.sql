-- title: Handling time | 业务办理时长 | 業務辦理時長
-- legend: Median minutes of work on a ticket, of the tickets opened in the period that say it. | 期内建单且注明办理时长的工单，其办理分钟数的中位数。 | 期內建單且註明辦理時長的工單，其辦理分鐘數的中位數。
-- family: duration
-- unit: minutes
-- better: lower
-- records: ticket
-- basis: opened in the period
-- clock: minutes as the ticket reports them
-- exclusions: tickets without the minutes, or with a negative number of them
-- needs: handling_minutes
-- dimensions: channel, type, team
select r.*,
       r.opened_at as case_at,
       r.handling_minutes as case_value
from tickets r
where r.handling_minutes >= 0
