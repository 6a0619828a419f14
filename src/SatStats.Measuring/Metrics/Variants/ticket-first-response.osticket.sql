-- title: Hours to the first answer, osTicket response time | 首次响应时长（osTicket响应时间） | 首次回應時長（osTicket回應時間）
-- legend: Mean of the hours from opening to the first answer, each cut to whole hours, of the tickets opened in the period: a ticket answered after 59 minutes counts as none. | 期内建单的工单从建单到首次响应的小时数（逐单舍去不足一小时的部分）的均值：59分钟内响应的工单计为零。 | 期內建單的工單從建單到首次回應的小時數（逐單捨去不足一小時的部分）的均值：59分鐘內回應的工單計為零。
-- family: mean
-- unit: hours
-- better: lower
-- records: ticket
-- basis: opened in the period
-- clock: whole calendar hours from opening to the first answer
-- exclusions: tickets not answered, or answered before they were opened
-- needs: first_response_at
-- dimensions: type, channel, region
-- variant-of: ticket-first-response
-- variant: osticket
select r.*,
       r.opened_at as case_at,
       floor(cast(extract(epoch from (r.first_response_at - r.opened_at)) as double precision) / 3600) as case_value
from tickets r
where r.first_response_at >= r.opened_at
