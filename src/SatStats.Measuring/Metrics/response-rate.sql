-- title: Response rate | 回复率 | 回覆率
-- legend: Share of the invitations sent in the period that were answered by now. | 期内发出的调查邀请中，至今已作答的比例。 | 期內發出的調查邀請中，至今已作答的比例。
-- family: rate
-- unit: percent
-- better: higher
-- records: survey
-- basis: invited in the period
-- clock: none: answered by the last import
-- exclusions: answers without an invitation
-- needs: invited_at
-- dimensions: touchpoint, mode, region
select r.*,
       r.invited_at as case_at,
       case when r.answered_at is not null then 1 else 0 end as case_value
from surveys r
where r.invited_at is not null
