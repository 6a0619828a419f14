-- title: Records from the future | 未来时间记录 | 未來時間記錄
-- legend: Share of the records with a time of something done that lies after the import that brought it, by kind of record: a slip, or the wrong time zone. | 按记录类型，已发生事项的时间晚于其导入时间的记录比例：多为笔误或时区错误。 | 按記錄類型，已發生事項的時間晚於其匯入時間的記錄比例：多為筆誤或時區錯誤。
-- family: rate
-- unit: percent
-- better: lower
-- records: complaint, ticket, visit, survey, purchase, speed_test
-- basis: the record's own time in the period
-- clock: none
-- by: kind
select 'complaint' as kind, r.complaint_id as record_id, r.import_id, r.source_row, r.received_at as case_at, case when r.received_at > i.imported_at or r.first_response_at > i.imported_at or r.resolved_at > i.imported_at or r.closed_at > i.imported_at then 1 else 0 end as case_value from complaints r join imports i on i.import_id = r.import_id
union all
select 'ticket' as kind, r.ticket_id as record_id, r.import_id, r.source_row, r.opened_at as case_at, case when r.opened_at > i.imported_at or r.first_response_at > i.imported_at or r.resolved_at > i.imported_at or r.closed_at > i.imported_at then 1 else 0 end as case_value from tickets r join imports i on i.import_id = r.import_id
union all
select 'visit' as kind, r.visit_id as record_id, r.import_id, r.source_row, r.appointment_from as case_at, case when r.arrived_at > i.imported_at or r.completed_at > i.imported_at then 1 else 0 end as case_value from visits r join imports i on i.import_id = r.import_id
union all
select 'survey' as kind, r.response_id as record_id, r.import_id, r.source_row, coalesce(r.answered_at, r.invited_at) as case_at, case when r.answered_at > i.imported_at or r.invited_at > i.imported_at then 1 else 0 end as case_value from surveys r join imports i on i.import_id = r.import_id
union all
select 'purchase' as kind, r.purchase_id as record_id, r.import_id, r.source_row, r.purchased_at as case_at, case when r.purchased_at > i.imported_at then 1 else 0 end as case_value from purchases r join imports i on i.import_id = r.import_id
union all
select 'speed_test' as kind, r.test_id as record_id, r.import_id, r.source_row, r.tested_at as case_at, case when r.tested_at > i.imported_at or r.repaired_at > i.imported_at then 1 else 0 end as case_value from speed_tests r join imports i on i.import_id = r.import_id
