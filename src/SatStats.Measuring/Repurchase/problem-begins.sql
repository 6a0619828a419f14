case when started_at <= lag(started_at) over (partition by customer_id, category order by started_at, record_id) + interval '{gap_days} days' then 0 else 1 end
