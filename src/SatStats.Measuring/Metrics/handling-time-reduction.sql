-- title: Handling time saved by the pilot | 试点办理时长缩短比例 | 試點辦理時長縮短比例
-- legend: How much less the mean handling time is in pilot teams (their name says pilot or 试点) than in the other teams, over the tickets opened in the period with the same type and channel as a pilot's, and resolved. Not randomised: an association. | 期内建单且已解决、与试点同类型同渠道的工单中，试点团队（名称含pilot或试点）平均办理时长比其他团队缩短的比例。并非随机分组：仅为关联。 | 期內建單且已解決、與試點同類型同渠道的工單中，試點團隊（名稱含pilot或試點）平均辦理時長比其他團隊縮短的比例。並非隨機分組：僅為關聯。
-- family: reduction
-- unit: percent
-- better: higher
-- records: ticket
-- basis: opened in the period
-- clock: minutes as the ticket reports them
-- exclusions: tickets not resolved, without a team, a type, a channel or minutes; types and channels that no pilot team works on
-- needs: handling_minutes, team
-- target: 0.4
-- target-source: the operator's own promise
-- dimensions: channel, region
with marked as not materialized (
    select r.*, case when lower(r.team) like '%pilot%' or r.team like '%试点%' or r.team like '%試點%' then 1 else 0 end as is_pilot
    from tickets r
    where r.handling_minutes > 0 and r.team is not null and (r.resolved_at is not null or r.status in ('resolved', 'closed'))
)
select m.*,
       m.opened_at as case_at,
       m.handling_minutes as case_value,
       m.is_pilot as case_group
from marked m
join (select distinct type, channel from marked where is_pilot = 1) p on p.type = m.type and p.channel = m.channel
