-- title: Fields filled | 字段完整率 | 欄位完整率
-- legend: Share of the fields that have a value, by kind of record, over the fields that most figures need; --by field tells them apart. An open record has no time of resolution, so that field is never quite full. | 按记录类型，多数指标所需字段中有值的比例；--by field可逐字段查看。未解决的记录没有解决时间，因此该字段不会完全填满。 | 按記錄類型，多數指標所需欄位中有值的比例；--by field可逐欄位查看。未解決的記錄沒有解決時間，因此該欄位不會完全填滿。
-- family: rate
-- unit: percent
-- better: higher
-- records: complaint, ticket, visit, survey, purchase, customer, speed_test
-- basis: the record's own time in the period
-- clock: none
-- by: kind
-- dimensions: field
select 'complaint' as kind, complaint_id as record_id, import_id, source_row, 'customer_id' as field, received_at as case_at, case when customer_id is null then 0 else 1 end as case_value from complaints
union all
select 'complaint' as kind, complaint_id as record_id, import_id, source_row, 'channel' as field, received_at as case_at, case when channel is null then 0 else 1 end as case_value from complaints
union all
select 'complaint' as kind, complaint_id as record_id, import_id, source_row, 'category' as field, received_at as case_at, case when category is null then 0 else 1 end as case_value from complaints
union all
select 'complaint' as kind, complaint_id as record_id, import_id, source_row, 'region' as field, received_at as case_at, case when region is null then 0 else 1 end as case_value from complaints
union all
select 'complaint' as kind, complaint_id as record_id, import_id, source_row, 'resolved_at' as field, received_at as case_at, case when resolved_at is null then 0 else 1 end as case_value from complaints
union all
select 'complaint' as kind, complaint_id as record_id, import_id, source_row, 'status' as field, received_at as case_at, case when status is null then 0 else 1 end as case_value from complaints
union all
select 'ticket' as kind, ticket_id as record_id, import_id, source_row, 'customer_id' as field, opened_at as case_at, case when customer_id is null then 0 else 1 end as case_value from tickets
union all
select 'ticket' as kind, ticket_id as record_id, import_id, source_row, 'type' as field, opened_at as case_at, case when type is null then 0 else 1 end as case_value from tickets
union all
select 'ticket' as kind, ticket_id as record_id, import_id, source_row, 'channel' as field, opened_at as case_at, case when channel is null then 0 else 1 end as case_value from tickets
union all
select 'ticket' as kind, ticket_id as record_id, import_id, source_row, 'category' as field, opened_at as case_at, case when category is null then 0 else 1 end as case_value from tickets
union all
select 'ticket' as kind, ticket_id as record_id, import_id, source_row, 'region' as field, opened_at as case_at, case when region is null then 0 else 1 end as case_value from tickets
union all
select 'ticket' as kind, ticket_id as record_id, import_id, source_row, 'resolved_at' as field, opened_at as case_at, case when resolved_at is null then 0 else 1 end as case_value from tickets
union all
select 'ticket' as kind, ticket_id as record_id, import_id, source_row, 'status' as field, opened_at as case_at, case when status is null then 0 else 1 end as case_value from tickets
union all
select 'visit' as kind, visit_id as record_id, import_id, source_row, 'customer_id' as field, appointment_from as case_at, case when customer_id is null then 0 else 1 end as case_value from visits
union all
select 'visit' as kind, visit_id as record_id, import_id, source_row, 'ticket_id' as field, appointment_from as case_at, case when ticket_id is null then 0 else 1 end as case_value from visits
union all
select 'visit' as kind, visit_id as record_id, import_id, source_row, 'type' as field, appointment_from as case_at, case when type is null then 0 else 1 end as case_value from visits
union all
select 'visit' as kind, visit_id as record_id, import_id, source_row, 'region' as field, appointment_from as case_at, case when region is null then 0 else 1 end as case_value from visits
union all
select 'visit' as kind, visit_id as record_id, import_id, source_row, 'appointment_to' as field, appointment_from as case_at, case when appointment_to is null then 0 else 1 end as case_value from visits
union all
select 'visit' as kind, visit_id as record_id, import_id, source_row, 'arrived_at' as field, appointment_from as case_at, case when arrived_at is null then 0 else 1 end as case_value from visits
union all
select 'visit' as kind, visit_id as record_id, import_id, source_row, 'outcome' as field, appointment_from as case_at, case when outcome is null then 0 else 1 end as case_value from visits
union all
select 'survey' as kind, response_id as record_id, import_id, source_row, 'customer_id' as field, coalesce(answered_at, invited_at) as case_at, case when customer_id is null then 0 else 1 end as case_value from surveys
union all
select 'survey' as kind, response_id as record_id, import_id, source_row, 'touchpoint' as field, coalesce(answered_at, invited_at) as case_at, case when touchpoint is null then 0 else 1 end as case_value from surveys
union all
select 'survey' as kind, response_id as record_id, import_id, source_row, 'mode' as field, coalesce(answered_at, invited_at) as case_at, case when mode is null then 0 else 1 end as case_value from surveys
union all
select 'survey' as kind, response_id as record_id, import_id, source_row, 'answered_at' as field, coalesce(answered_at, invited_at) as case_at, case when answered_at is null then 0 else 1 end as case_value from surveys
union all
select 'survey' as kind, response_id as record_id, import_id, source_row, 'satisfaction' as field, coalesce(answered_at, invited_at) as case_at, case when satisfaction is null then 0 else 1 end as case_value from surveys
union all
select 'purchase' as kind, purchase_id as record_id, import_id, source_row, 'product' as field, purchased_at as case_at, case when product is null then 0 else 1 end as case_value from purchases
union all
select 'purchase' as kind, purchase_id as record_id, import_id, source_row, 'amount' as field, purchased_at as case_at, case when amount is null then 0 else 1 end as case_value from purchases
union all
select 'customer' as kind, customer_id as record_id, import_id, source_row, 'region' as field, cast(joined_at as timestamp) as case_at, case when region is null then 0 else 1 end as case_value from customers
union all
select 'customer' as kind, customer_id as record_id, import_id, source_row, 'segment' as field, cast(joined_at as timestamp) as case_at, case when segment is null then 0 else 1 end as case_value from customers
union all
select 'customer' as kind, customer_id as record_id, import_id, source_row, 'joined_at' as field, cast(joined_at as timestamp) as case_at, case when joined_at is null then 0 else 1 end as case_value from customers
union all
select 'speed_test' as kind, test_id as record_id, import_id, source_row, 'customer_id' as field, tested_at as case_at, case when customer_id is null then 0 else 1 end as case_value from speed_tests
union all
select 'speed_test' as kind, test_id as record_id, import_id, source_row, 'region' as field, tested_at as case_at, case when region is null then 0 else 1 end as case_value from speed_tests
union all
select 'speed_test' as kind, test_id as record_id, import_id, source_row, 'contracted_mbps' as field, tested_at as case_at, case when contracted_mbps is null then 0 else 1 end as case_value from speed_tests
union all
select 'speed_test' as kind, test_id as record_id, import_id, source_row, 'measured_mbps' as field, tested_at as case_at, case when measured_mbps is null then 0 else 1 end as case_value from speed_tests
