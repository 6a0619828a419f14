-- title: Hours to resolve a ticket, osTicket service time | 工单处理时长（osTicket服务时间） | 工單處理時長（osTicket服務時間）
-- legend: Mean of the hours from opening to close, each cut to whole hours, of the tickets closed in the period. | 期内关闭的工单，从建单到关闭的小时数（逐单舍去不足一小时的部分）的均值。 | 期內關閉的工單，從建單到關閉的小時數（逐單捨去不足一小時的部分）的均值。
-- family: mean
-- unit: hours
-- better: lower
-- records: ticket
-- basis: closed in the period
-- clock: whole calendar hours from opening to close
-- exclusions: tickets not closed, or closed before they were opened
-- needs: closed_at
-- dimensions: type, channel, region
-- variant-of: ticket-hours
-- variant: osticket
select r.*,
       r.closed_at as case_at,
       floor(cast(extract(epoch from (r.closed_at - r.opened_at)) as double precision) / 3600) as case_value
from tickets r
where r.closed_at >= r.opened_at
