-- title: Complaints per 10,000 customers | 万户投诉率 | 萬戶投訴率
-- legend: Complaints received per 10,000 customers and 30 days, so that months and quarters can be compared. Customers are those known at the end of the period, in the slice where they have such a field (region, segment), otherwise all. | 每万名客户每30天的投诉受理量，便于各月、各季比较。客户数取期末已知客户；客户有该字段（地区、客户群）时取该分组的客户，否则取全部客户。 | 每萬名客戶每30天的投訴受理量，便於各月、各季比較。客戶數取期末已知客戶；客戶有該欄位（地區、客戶群）時取該分組的客戶，否則取全部客戶。
-- family: exposure
-- unit: per-ten-thousand
-- better: lower
-- records: complaint
-- basis: received in the period
-- clock: none
-- needs: customer.customer_id
-- per: customer-base
-- dimensions: category, region, segment
select r.*,
       r.received_at as case_at,
       1 as case_value
from complaints r
