-- title: Suspected duplicates | 疑似重复记录 | 疑似重複記錄
-- legend: Share of the records that another one repeats under a different number, by kind of record: the same customer (of visits, the same ticket), the same subject and the very same time. | 按记录类型，与另一条编号不同的记录疑似重复的比例：同一客户（上门服务为同一工单）、同一事项、完全相同的时间。 | 按記錄類型，與另一條編號不同的記錄疑似重複的比例：同一客戶（上門服務為同一工單）、同一事項、完全相同的時間。
-- family: rate
-- unit: percent
-- better: lower
-- records: complaint, ticket, visit, survey, purchase
-- basis: the record's own time in the period
-- clock: none
-- exclusions: records without a customer (visits: without a ticket) or without a time
-- by: kind
select 'complaint' as kind, complaint_id as record_id, import_id, source_row, received_at as case_at, case when row_number() over (partition by received_at, customer_id, category order by complaint_id) > 1 then 1 else 0 end as case_value from complaints where customer_id is not null and received_at is not null
union all
select 'ticket' as kind, ticket_id as record_id, import_id, source_row, opened_at as case_at, case when row_number() over (partition by opened_at, customer_id, type, category order by ticket_id) > 1 then 1 else 0 end as case_value from tickets where customer_id is not null and opened_at is not null
union all
select 'visit' as kind, visit_id as record_id, import_id, source_row, appointment_from as case_at, case when row_number() over (partition by appointment_from, ticket_id order by visit_id) > 1 then 1 else 0 end as case_value from visits where ticket_id is not null and appointment_from is not null
union all
select 'survey' as kind, response_id as record_id, import_id, source_row, answered_at as case_at, case when row_number() over (partition by answered_at, customer_id, touchpoint order by response_id) > 1 then 1 else 0 end as case_value from surveys where customer_id is not null and answered_at is not null
union all
select 'purchase' as kind, purchase_id as record_id, import_id, source_row, purchased_at as case_at, case when row_number() over (partition by purchased_at, customer_id, product order by purchase_id) > 1 then 1 else 0 end as case_value from purchases where customer_id is not null and purchased_at is not null
