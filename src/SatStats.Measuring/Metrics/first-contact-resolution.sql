-- title: First-contact resolution | 首次联系解决率 | 首次聯繫解決率
-- legend: Share of the customers' tickets opened in the period that are resolved and after which the same customer opened no other ticket of the same category within 7 days of opening. Vendors mean other things by the name: see --variants. | 期内客户建单的工单中，已解决且建单后7天内同一客户未就同一分类再次建单的比例。各厂商对该名称的定义不同，见--variants。 | 期內客戶建單的工單中，已解決且建單後7天內同一客戶未就同一分類再次建單的比例。各廠商對該名稱的定義不同，見--variants。
-- family: rate
-- unit: percent
-- better: higher
-- records: ticket
-- basis: opened in the period
-- clock: 7 calendar days after opening
-- exclusions: tickets without a customer, or not opened by one; tickets opened less than 7 days before the last one are counted as open, whatever came of them
-- needs: customer_id
-- dimensions: type, channel, region
with followed as (
    select t.*, lead(t.opened_at) over (partition by t.customer_id, t.category order by t.opened_at, t.ticket_id) as next_at
    from tickets t
    where t.customer_id is not null and coalesce(t.origin, 'customer') = 'customer'
)
select f.*,
       f.opened_at as case_at,
       case when f.opened_at + interval '7 days' > known.until then null
            when f.next_at <= f.opened_at + interval '7 days' then 0
            when f.resolved_at is not null or f.status in ('resolved', 'closed') then 1
            else 0
       end as case_value
from followed f
cross join (select max(opened_at) as until from tickets) known
