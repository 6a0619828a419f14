-- Who was asked at one touchpoint and what came back: one row a record. What a survey does not say of its customer is looked up.
with asked as (
    select s.*
    from surveys s
    where {asked}
),
cases as (
    select s.response_id, s.mode, s.invited_at, s.answered_at,
           coalesce(s.region, c.region) as region,
           c.area_type as area_type,
           coalesce(s.segment, c.segment) as segment,
           s.invited_at is not null as is_invited,
           s.answered_at is not null or s.satisfaction is not null or s.recommend is not null or s.effort is not null
               or s.item_result is not null or s.item_punctuality is not null or s.item_professionalism is not null or s.item_staff is not null
               or s.would_buy_again is not null or s.had_problem is not null or s.reason is not null or s.comment is not null as is_answered,
           s.satisfaction is not null as has_score,
           case when s.scale_min < s.scale_max and s.satisfaction between s.scale_min and s.scale_max then s.satisfaction end as score,
           s.scale_min as low,
           s.scale_max as top,
           case when s.recommend between 0 and 10 then s.recommend end as recommend,
           case when {item_low} < {item_top} then {item_low} end as item_low,
           {item_top} as item_top,
           s.item_result as given_result, s.item_punctuality as given_punctuality, s.item_professionalism as given_professionalism, s.item_staff as given_staff,
           case when s.item_result between {item_low} and {item_top} then s.item_result end as item_result,
           case when s.item_punctuality between {item_low} and {item_top} then s.item_punctuality end as item_punctuality,
           case when s.item_professionalism between {item_low} and {item_top} then s.item_professionalism end as item_professionalism,
           case when s.item_staff between {item_low} and {item_top} then s.item_staff end as item_staff,
           case when trim(s.reason) <> '' then trim(s.reason) end as reason,
           case when trim(s.comment) <> '' then trim(s.comment) end as comment
    from asked s
    left join customers c on c.customer_id = s.customer_id
)
