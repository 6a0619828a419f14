-- title: Records that end before they begin | 负时长记录 | 負時長記錄
-- legend: Share of the records with a time that lies before the one it must follow, by kind of record: answered, resolved or closed before receipt, completed before arrival, a window that ends before it begins. | 按记录类型，存在先后颠倒时间的记录比例：响应、解决或关闭早于受理，完工早于到达，预约时段的结束早于开始。 | 按記錄類型，存在先後顛倒時間的記錄比例：回應、解決或關閉早於受理，完工早於到達，預約時段的結束早於開始。
-- family: rate
-- unit: percent
-- better: lower
-- records: complaint, ticket, visit, survey, speed_test
-- basis: the record's own time in the period
-- clock: none
-- exclusions: invitations of an unknown time
-- by: kind
select 'complaint' as kind, complaint_id as record_id, import_id, source_row, received_at as case_at, case when first_response_at < received_at or resolved_at < received_at or closed_at < received_at then 1 else 0 end as case_value from complaints
union all
select 'ticket' as kind, ticket_id as record_id, import_id, source_row, opened_at as case_at, case when first_response_at < opened_at or resolved_at < opened_at or closed_at < opened_at then 1 else 0 end as case_value from tickets
union all
select 'visit' as kind, visit_id as record_id, import_id, source_row, appointment_from as case_at, case when completed_at < arrived_at or appointment_to < appointment_from then 1 else 0 end as case_value from visits
union all
select 'survey' as kind, response_id as record_id, import_id, source_row, invited_at as case_at, case when answered_at < invited_at then 1 else 0 end as case_value from surveys where invited_at is not null
union all
select 'speed_test' as kind, test_id as record_id, import_id, source_row, tested_at as case_at, case when repaired_at < tested_at then 1 else 0 end as case_value from speed_tests
