-- title: Contacts by digital channels | 电子渠道接触占比 | 電子渠道接觸占比
-- legend: Share of the contacts counted in the period that came by digital channels (web, app, SMS, instant messaging, microblog, forum, online chat, e-mail, community), not by telephone or in person. | 期内计数的服务接触中，经电子渠道（网上营业厅、手机客户端、短信、即时通信、微博、论坛、在线客服、电子邮件、社区）而非电话或当面的比例。 | 期內計數的服務接觸中，經電子渠道（網上營業廳、手機客戶端、簡訊、即時通訊、微博、論壇、線上客服、電子郵件、社群）而非電話或當面的比例。
-- family: rate
-- unit: percent
-- better: higher
-- records: activity
-- basis: counted in the period
-- clock: calendar days as the counters give them
-- exclusions: counters without a channel or a count
-- dimensions: channel
with media(prefix) as (
    values ('web'), ('app'), ('sms'), ('instant messag'), ('microblog'), ('weibo'), ('wechat'), ('forum'), ('online'), ('chat'), ('e-mail'), ('email'), ('social'), ('community'),
           ('网上'), ('网厅'), ('掌'), ('手机'), ('短信'), ('即时'), ('微信'), ('微博'), ('论坛'), ('在线'), ('电子'), ('邮件'), ('社区'), ('贴吧'), ('新媒体'),
           ('網'), ('手機'), ('簡訊'), ('即時'), ('論壇'), ('線上'), ('電子'), ('郵件'), ('社群')
),
channels as (
    select n.channel, max(case when lower(n.channel) like m.prefix || '%' then 1 else 0 end) as is_new
    from (select distinct channel from activities where channel is not null) n
    cross join media m
    group by n.channel
)
select r.*,
       r.day as case_at,
       case when n.is_new = 1 then r.value else 0 end as case_value,
       r.value as case_top
from activities r
join channels n on n.channel = r.channel
where r.measure = 'contacts'
  and r.value >= 0
