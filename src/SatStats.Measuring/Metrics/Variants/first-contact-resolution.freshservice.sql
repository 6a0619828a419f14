-- title: First-contact resolution, Freshservice | 首次联系解决率（Freshservice） | 首次聯繫解決率（Freshservice）
-- legend: Share of the resolved tickets opened in the period to which the customer added nothing after the description, however many replies there were. | 期内建单且已解决的工单中，客户在提交描述后没有再次互动的比例，不论坐席回复次数。 | 期內建單且已解決的工單中，客戶在提交描述後沒有再次互動的比例，不論坐席回覆次數。
-- family: rate
-- unit: percent
-- better: higher
-- records: ticket
-- basis: opened in the period
-- clock: none
-- exclusions: tickets not solved; tickets that do not say how often the customer wrote
-- needs: customer_replies
-- dimensions: type, channel, region
-- variant-of: first-contact-resolution
-- variant: freshservice
select r.*,
       r.opened_at as case_at,
       case when r.customer_replies = 0 then 1 else 0 end as case_value
from tickets r
where r.customer_replies is not null
  and (r.resolved_at is not null or r.status in ('resolved', 'closed'))
