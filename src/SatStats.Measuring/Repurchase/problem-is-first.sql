row_number() over (partition by customer_id order by started_at, record_id)
