row_number() over (partition by s.customer_id order by s.answered_at, s.response_id)
