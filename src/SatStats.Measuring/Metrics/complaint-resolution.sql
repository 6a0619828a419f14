-- title: Complaints resolved | 投诉解决率 | 投訴解決率
-- legend: Share of the complaints received in the period that are resolved by now: they have a time of resolution, or their status is resolved or closed. | 期内受理的投诉中，至今已解决（有解决时间，或状态为已解决、已关闭）的比例。 | 期內受理的投訴中，至今已解決（有解決時間，或狀態為已解決、已關閉）的比例。
-- family: rate
-- unit: percent
-- better: higher
-- records: complaint
-- basis: received in the period
-- clock: none: resolved by the last import
-- target: 0.98
-- target-source: the operator's own promise
-- benchmark: 98% of nearly 700,000 complaints resolved (an operator's own account) | 近70万件投诉，解决率98%（某运营商自述） | 近70萬件投訴，解決率98%（某電信業者自述）
-- dimensions: channel, category, region
select r.*,
       r.received_at as case_at,
       case when r.resolved_at is not null or r.status in ('resolved', 'closed') then 1 else 0 end as case_value
from complaints r
