-- title: Slow lines followed up unasked | 低速线路主动响应率 | 低速線路主動回應率
-- legend: Share of the slow tests in the period (under 90% of the contracted speed) after which a ticket for the same customer was opened within 24 hours, not by the customer. | 期内低速测试（低于签约速率90%）中，24小时内由运营方而非客户为同一客户建单的比例。 | 期內低速測試（低於簽約速率90%）中，24小時內由營運方而非客戶為同一客戶建單的比例。
-- family: rate
-- unit: percent
-- better: higher
-- records: speed_test
-- basis: tested in the period
-- clock: 24 calendar hours after the test
-- exclusions: tests at speed, without speeds or without a customer; tests in the last 24 hours of the ticket data are counted as open
-- needs: measured_mbps, contracted_mbps, customer_id, ticket.origin
-- dimensions: region
with events as (
    select r.test_id, r.customer_id, r.tested_at as moment, 1 as is_test
    from speed_tests r
    where r.customer_id is not null
    union all
    select null, t.customer_id, t.opened_at, 2
    from tickets t
    where t.origin in ('proactive', 'speed_test') and t.customer_id is not null
),
followed as (
    select test_id, is_test,
           min(case when is_test = 2 then moment end) over (partition by customer_id order by moment, is_test rows between 1 following and unbounded following) as next_at
    from events
)
select r.*,
       r.tested_at as case_at,
       case when r.tested_at + interval '24 hours' > known.until then null
            when f.next_at <= r.tested_at + interval '24 hours' then 1
            else 0
       end as case_value
from speed_tests r
join followed f on f.test_id = r.test_id and f.is_test = 1
cross join (select max(opened_at) as until from tickets) known
where r.measured_mbps < 0.9 * r.contracted_mbps
