-- title: Bought again, by what became of the problem | 按问题处理结果的再次购买率 | 按問題處理結果的再次購買率
-- legend: Of customers with a problem, the share who bought something between day 14 and day 74 after it, by where they stood on day 14: had a problem and told nobody, complained and were not resolved, resolved, or resolved within 48 hours. Everyone is followed from day 14, so that nobody counts as resolved by having stayed long enough. Association, not cause. Silent customers are seen only in surveys that ask about problems; without them that state is not estimable. | 遇到问题的客户中，在问题发生后第14天至第74天之间再次购买的比例，按第14天时的状态分组：遇到问题但未投诉、投诉未解决、已解决、48小时内解决。所有客户都从第14天起观察，因此不会因为留得久才算作已解决。这是关联，不是因果。沉默客户只能从询问过问题的调查中看到；没有这类调查时无法估计。 | 遇到問題的客戶中，在問題發生後第14天至第74天之間再次購買的比例，按第14天時的狀態分組：遇到問題但未投訴、投訴未解決、已解決、48小時內解決。所有客戶都從第14天起觀察，因此不會因為留得久才算作已解決。這是關聯，不是因果。沉默客戶只能從詢問過問題的調查中看到；沒有這類調查時無法估計。
-- family: rate
-- unit: percent
-- better: higher
-- records: complaint
-- basis: problem in the period: a customer's first complaint, or a survey answer that tells of a problem nobody was told of
-- clock: calendar days; landmark at day 14, followed to day 74
-- exclusions: records without a customer; episodes whose 74 days have not passed at the end of the purchase data are counted as open
-- benchmark: 9% of the silent and 82% of those resolved at once would buy again (an operator's account, after TARP's major problems: 9, 19, 54, 82%; minor ones: 37, 46, 70, 95%): intentions, not purchases | 沉默者9%、立即解决者82%愿意再次购买（某运营商引述，源自TARP重大问题：9、19、54、82%；轻微问题：37、46、70、95%）：是意愿，不是实际购买 | 沉默者9%、立即解決者82%願意再次購買（某電信業者引述，源自TARP重大問題：9、19、54、82%；輕微問題：37、46、70、95%）：是意願，不是實際購買
-- by: state
-- order: silent, unresolved, resolved, resolved_quickly
with {problem_episodes}
select e.*,
       e.started_at as case_at,
       case when e.started_at + interval '{window_days} days' > known.until + interval '1 day' then null
            when exists (select 1
                         from purchases p
                         where p.customer_id = e.customer_id
                           and p.purchased_at > e.started_at + interval '{landmark_days} days'
                           and p.purchased_at <= e.started_at + interval '{window_days} days') then 1
            else 0
       end as case_value
from episodes e
cross join known
where known.until is not null
