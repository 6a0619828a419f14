case when t.middle_from is null or not is_spending_known then null
                        when before = 0 then 'none'
                        when spent < t.middle_from then 'low'
                        when spent < t.high_from then 'middle'
                        when spent is not null then 'high'
                   end
