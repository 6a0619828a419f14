-- title: Tickets resolved when due | 工单按时完成率 | 工單按時完成率
-- legend: Share resolved by their due time, of the tickets opened in the period that have one and were resolved or are overdue. | 期内建单、有办理期限且已解决或已超期的工单中，在期限内解决的比例。 | 期內建單、有辦理期限且已解決或已逾期的工單中，在期限內解決的比例。
-- family: rate
-- unit: percent
-- better: higher
-- records: ticket
-- basis: opened in the period
-- clock: calendar time to the due time of the ticket
-- exclusions: tickets without a due time; tickets resolved at an unknown time, or cancelled; open tickets not yet due are counted as open
-- needs: due_at
-- dimensions: type, channel, region
select r.*,
       r.opened_at as case_at,
       case when r.resolved_at <= r.due_at then 1
            when r.resolved_at is not null then 0
            when r.due_at <= known.until then 0
       end as case_value
from tickets r
cross join (select greatest(max(opened_at), max(resolved_at), max(closed_at)) as until from tickets) known
where r.due_at is not null
  and (r.resolved_at is not null or coalesce(r.status, '') not in ('resolved', 'closed', 'cancelled'))
