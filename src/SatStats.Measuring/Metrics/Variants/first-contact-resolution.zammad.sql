-- title: First-contact resolution, Zammad first solution | 首次联系解决率（Zammad首次解决） | 首次聯繫解決率（Zammad首次解決）
-- legend: Share of the closed tickets opened in the period that were closed within 15 minutes of opening. | 期内建单且已关闭的工单中，建单后15分钟内关闭的比例。 | 期內建單且已關閉的工單中，建單後15分鐘內關閉的比例。
-- family: rate
-- unit: percent
-- better: higher
-- records: ticket
-- basis: opened in the period
-- clock: calendar minutes from opening to the first close
-- exclusions: tickets not closed, or closed before they were opened
-- needs: closed_at or resolved_at or first_resolved_at
-- dimensions: type, channel, region
-- variant-of: first-contact-resolution
-- variant: zammad
select r.*,
       r.opened_at as case_at,
       case when coalesce(r.first_resolved_at, r.closed_at, r.resolved_at) < r.opened_at + interval '15 minutes' then 1 else 0 end as case_value
from tickets r
where coalesce(r.first_resolved_at, r.closed_at, r.resolved_at) >= r.opened_at
