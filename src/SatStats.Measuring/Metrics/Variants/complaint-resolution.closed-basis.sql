-- title: Complaints resolved, of those closed | 投诉解决率（按办结归期） | 投訴解決率（按辦結歸期）
-- legend: Share resolved of the complaints that came to an end in the period, resolved, closed or cancelled, whenever they came in. | 期内办结（解决、关闭或取消）的投诉（不论何时受理）中，得到解决的比例。 | 期內辦結（解決、關閉或取消）的投訴（不論何時受理）中，得到解決的比例。
-- family: rate
-- unit: percent
-- better: higher
-- records: complaint
-- basis: closed in the period
-- clock: none
-- exclusions: complaints that came to an end at an unknown time
-- needs: closed_at or resolved_at
-- dimensions: channel, category, region
-- variant-of: complaint-resolution
-- variant: closed-basis
select r.*,
       coalesce(r.closed_at, r.resolved_at) as case_at,
       case when r.status = 'cancelled' then 0
            when r.resolved_at is not null or r.status in ('resolved', 'closed') then 1
            else 0
       end as case_value
from complaints r
where r.closed_at is not null or r.resolved_at is not null
