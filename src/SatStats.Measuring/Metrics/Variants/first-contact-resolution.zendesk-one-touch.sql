-- title: First-contact resolution, Zendesk one-touch | 首次联系解决率（Zendesk一次触达） | 首次聯繫解決率（Zendesk一次觸達）
-- legend: Share of the solved tickets opened in the period with fewer than two public replies; tickets without any reply count. | 期内建单且已解决的工单中，公开回复少于两次（含零次）的比例。 | 期內建單且已解決的工單中，公開回覆少於兩次（含零次）的比例。
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
-- variant: zendesk-one-touch
select r.*,
       r.opened_at as case_at,
       case when r.replies < 2 then 1 else 0 end as case_value
from tickets r
where r.replies is not null
  and (r.resolved_at is not null or r.status in ('resolved', 'closed'))
