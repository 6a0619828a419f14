-- title: First-contact resolution, Freshdesk | 首次联系解决率（Freshdesk） | 首次聯繫解決率（Freshdesk）
-- legend: Share of the resolved tickets opened in the period that were resolved with the first reply: exactly one reply. | 期内建单且已解决的工单中，第一次回复即解决（恰好一次回复）的比例。 | 期內建單且已解決的工單中，第一次回覆即解決（恰好一次回覆）的比例。
-- family: rate
-- unit: percent
-- better: higher
-- records: ticket
-- basis: opened in the period
-- clock: none
-- exclusions: tickets not solved; tickets that do not say how many replies there were
-- needs: replies
-- dimensions: type, channel, region
-- variant-of: first-contact-resolution
-- variant: freshdesk
select r.*,
       r.opened_at as case_at,
       case when r.replies = 1 then 1 else 0 end as case_value
from tickets r
where r.replies is not null
  and (r.resolved_at is not null or r.status in ('resolved', 'closed'))
