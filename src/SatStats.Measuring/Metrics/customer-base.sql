-- title: Customers known | 客户数 | 客戶數
-- legend: Customers known at the end of the period: joined before it ended, or at an unknown day. Who has left is not known. | 期末已知的客户数：期末之前入网，或入网日期不详。离网情况不详。 | 期末已知的客戶數：期末之前入網，或入網日期不詳。離網情況不詳。
-- family: stock
-- unit: count
-- better: neither
-- records: customer
-- basis: known at the end of the period
-- clock: none
-- dimensions: region, area_type, segment
select r.*,
       coalesce(r.joined_at, date '1900-01-01') as case_at,
       1 as case_value,
       cast(null as date) as case_until
from customers r
