-- title: Bought again, by satisfaction | 按满意度的再次购买率 | 按滿意度的再次購買率
-- legend: Of customers who answered a survey in the period, the share who bought something within 60 days, by their score: the lower half of the scale, above it, or the top two (of three points or fewer the best alone). Risk ratios, phi and trend are against the lower half. Association, not cause. | 期内作答客户中60天内再次购买的比例，按评分分组：量表下半段、上半段、最高两档（三档及以下的量表只取最高一档）。风险比、phi系数和趋势均以下半段为参照。这是关联，不是因果。 | 期內作答客戶中60天內再次購買的比例，按評分分組：量表下半段、上半段、最高兩檔（三檔及以下的量表只取最高一檔）。風險比、phi係數和趨勢均以下半段為參照。這是關聯，不是因果。
-- family: rate
-- unit: percent
-- better: neither
-- records: survey
-- basis: answered in the period
-- clock: calendar days; followed for 60 days after the answer
-- exclusions: answers without a score on its scale or without a customer; answers whose 60 days have not passed at the end of the purchase data are counted as open
-- needs: satisfaction, customer_id, purchase.customer_id
-- by: satisfied
-- order: lower, upper, top_two
with events as (
    select s.response_id, s.customer_id, s.answered_at as moment, 1 as is_answer
    from surveys s
    where s.customer_id is not null and s.answered_at is not null
    union all
    select null, p.customer_id, p.purchased_at, 0
    from purchases p
    where p.customer_id in (select customer_id from surveys where answered_at is not null)
),
followed as (
    select response_id, is_answer,
           min(case when is_answer = 0 then moment end) over (partition by customer_id order by moment, is_answer rows between 1 following and unbounded following) as bought_at
    from events
),
known as (
    select max(purchased_at) as until from purchases
)
select r.*,
       r.answered_at as case_at,
       case when r.answered_at + interval '60 days' > known.until then null
            when f.bought_at <= r.answered_at + interval '60 days' then 1
            else 0
       end as case_value,
       case when r.satisfaction >= case when r.scale_max - r.scale_min < 3 then r.scale_max else r.scale_max - 1 end then 'top_two'
            when r.satisfaction * 2 > r.scale_min + r.scale_max then 'upper'
            else 'lower'
       end as satisfied
from surveys r
join followed f on f.response_id = r.response_id and f.is_answer = 1
cross join known
where r.satisfaction between r.scale_min and r.scale_max
