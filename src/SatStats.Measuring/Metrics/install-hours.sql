-- title: Hours from order to installation | 装机历时 | 裝機歷時
-- legend: Median hours from opening to resolution of the installation tickets opened in the period; with the time within which the fastest 95% and 99% are done. | 期内建单的装机工单从建单到完成的小时数的中位数，并给出最快的95%和99%所需时间。 | 期內建單的裝機工單從建單到完成的小時數的中位數，並給出最快的95%和99%所需時間。
-- family: duration
-- unit: hours
-- better: lower
-- records: ticket
-- basis: opened in the period
-- clock: calendar hours from opening to resolution
-- exclusions: tickets cancelled; tickets resolved at an unknown time, or before they were opened
-- dimensions: area_type, segment, region
select r.*,
       r.opened_at as case_at,
       cast(extract(epoch from (r.resolved_at - r.opened_at)) as double precision) / 3600 as case_value
from tickets r
where r.type = 'install'
  and (r.resolved_at is not null or coalesce(r.status, '') not in ('resolved', 'closed', 'cancelled'))
  and (r.resolved_at is null or r.resolved_at >= r.opened_at)
