-- title: Complaints resolved within 48 hours | 48小时内解决率 | 48小時內解決率
-- legend: Share resolved within 48 hours of receipt, of the complaints received in the period that were resolved or whose 48 hours have passed. Needs an export with times of resolution. | 期内受理、且已解决或已满48小时的投诉中，受理后48小时内解决的比例。需要含解决时间的导出文件。 | 期內受理、且已解決或已滿48小時的投訴中，受理後48小時內解決的比例。需要含解決時間的匯出檔。
-- family: rate
-- unit: percent
-- better: higher
-- records: complaint
-- basis: received in the period
-- clock: calendar hours from receipt to resolution
-- exclusions: complaints resolved at an unknown time, or before they were received; complaints still within their 48 hours are counted as open
-- target: 0.9
-- target-source: the operator's own promise
-- dimensions: channel, category, region
select r.*,
       r.received_at as case_at,
       case when r.resolved_at <= r.received_at + interval '48 hours' then 1
            when r.resolved_at is not null then 0
            when r.received_at + interval '48 hours' <= known.until then 0
       end as case_value
from complaints r
cross join (select greatest(max(received_at), max(resolved_at), max(closed_at)) as until, count(resolved_at) as timed from complaints) known
where known.timed > 0
  and (r.resolved_at is not null or coalesce(r.status, '') not in ('resolved', 'closed'))
  and (r.resolved_at is null or r.resolved_at >= r.received_at)
