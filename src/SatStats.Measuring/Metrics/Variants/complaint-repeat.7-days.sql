-- title: Complaints repeated within 7 days | 7天重复投诉率 | 7天重複投訴率
-- legend: Share of the complaints received in the period after which the same customer complained about the same category again within 7 days of receipt. | 期内受理的投诉中，同一客户在受理后7天内就同一分类再次投诉的比例。 | 期內受理的投訴中，同一客戶在受理後7天內就同一分類再次投訴的比例。
-- family: rate
-- unit: percent
-- better: lower
-- records: complaint
-- basis: received in the period
-- clock: 7 calendar days after receipt
-- exclusions: complaints without a customer; complaints received less than 7 days before the last one are counted as open, whatever came of them
-- needs: customer_id
-- dimensions: channel, category, region
-- variant-of: complaint-repeat
-- variant: 7-days
with followed as (
    select c.*, lead(c.received_at) over (partition by c.customer_id, c.category order by c.received_at, c.complaint_id) as next_at
    from complaints c
    where c.customer_id is not null
)
select f.*,
       f.received_at as case_at,
       case when f.received_at + interval '7 days' > known.until then null
            when f.next_at <= f.received_at + interval '7 days' then 1
            else 0
       end as case_value
from followed f
cross join (select max(received_at) as until from complaints) known
