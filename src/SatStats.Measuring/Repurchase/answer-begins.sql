case when s.answered_at <= lag(s.answered_at) over (partition by s.customer_id order by s.answered_at, s.response_id) + interval '{gap_days} days' then 0 else 1 end
