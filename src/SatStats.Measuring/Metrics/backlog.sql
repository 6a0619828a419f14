-- title: Open tickets at the end of the period | 期末在途工单量 | 期末在途工單量
-- legend: Tickets that are open at the end of the period: opened before it ended and neither resolved nor closed by then; with how many are open for 5, 7, 15 and 30 days or more (--by open_for breaks it down by age). | 期末仍未解决的工单：期末之前建单、至期末尚未解决或关闭；并给出已满5、7、15、30天的数量（--by open_for按时长分组）。 | 期末仍未解決的工單：期末之前建單、至期末尚未解決或關閉；並給出已滿5、7、15、30天的數量（--by open_for按時長分組）。
-- family: stock
-- unit: count
-- better: lower
-- records: ticket
-- basis: open at the end of the period
-- clock: calendar days from opening to the end of the period
-- exclusions: tickets resolved, closed or cancelled at an unknown time
-- dimensions: type, channel, region
select r.*,
       r.opened_at as case_at,
       1 as case_value,
       coalesce(r.resolved_at, r.closed_at) as case_until
from tickets r
where r.resolved_at is not null or r.closed_at is not null
   or coalesce(r.status, '') not in ('resolved', 'closed', 'cancelled')
