-- title: Complaints by new media | 新媒体投诉占比 | 新媒體投訴占比
-- legend: Share of the complaints received in the period that came by new media (web, app, SMS, instant messaging, microblog, forum, online chat, e-mail, community), not by telephone, in person or by letter. | 期内受理的投诉中，经新媒体渠道（网上营业厅、手机客户端、短信、即时通信、微博、论坛、在线客服、电子邮件、社区）而非电话、当面或信函提出的比例。 | 期內受理的投訴中，經新媒體渠道（網上營業廳、手機客戶端、簡訊、即時通訊、微博、論壇、線上客服、電子郵件、社群）而非電話、當面或信函提出的比例。
-- family: rate
-- unit: percent
-- better: neither
-- records: complaint
-- basis: received in the period
-- clock: none
-- exclusions: complaints without a channel
-- needs: channel
-- dimensions: channel, category, region
with media(prefix) as (
    values ('web'), ('app'), ('sms'), ('instant messag'), ('microblog'), ('weibo'), ('wechat'), ('forum'), ('online'), ('chat'), ('e-mail'), ('email'), ('social'), ('community'),
           ('网上'), ('网厅'), ('掌'), ('手机'), ('短信'), ('即时'), ('微信'), ('微博'), ('论坛'), ('在线'), ('电子'), ('邮件'), ('社区'), ('贴吧'), ('新媒体'),
           ('網'), ('手機'), ('簡訊'), ('即時'), ('論壇'), ('線上'), ('電子'), ('郵件'), ('社群')
),
channels as (
    select n.channel, max(case when lower(n.channel) like m.prefix || '%' then 1 else 0 end) as is_new
    from (select distinct channel from complaints where channel is not null) n
    cross join media m
    group by n.channel
)
select r.*,
       r.received_at as case_at,
       n.is_new as case_value
from complaints r
join channels n on n.channel = r.channel
