-- title: Complaints outside working hours | 工作时间外投诉占比 | 工作時間外投訴占比
-- legend: Share of the complaints received in the period that came in outside the schedule's working time: what a service that keeps office hours would have missed. | 期内受理的投诉中，在工作时间表之外受理的比例，即只在办公时间服务会错过的投诉。 | 期內受理的投訴中，在工作時間表之外受理的比例，即只在辦公時間服務會錯過的投訴。
-- family: rate
-- unit: percent
-- better: neither
-- records: complaint
-- basis: received in the period
-- clock: working time of the schedule
-- dimensions: channel, category, region
select r.*,
       r.received_at as case_at,
       case when r.received_at >= d.opens_at and r.received_at < d.pauses_at then 0
            when r.received_at >= d.resumes_at and r.received_at < d.closes_at then 0
            else 1
       end as case_value
from complaints r
left join working_days d on d.day = working_day(r.received_at)
