-- Which subscription was ever sent events about whom, so that it hears when she shares no longer or is forgotten. It
-- outlives the subscription, because what was sent does too.
create table told (
    subscription uuid not null,
    participant  text not null,
    holder       text not null,
    name         text not null,
    since        timestamptz not null default clock_timestamp(),
    received_at  timestamptz,
    confirmed_at timestamptz,
    confirmed_by text,
    primary key (subscription, participant)
);
create index told_participant on told (participant);

insert into told (subscription, participant, holder, name)
select distinct s.id, d.subject, s.holder, s.name
from delivery d
join subscription s on s.id = d.subscription
join event_log e on e.position = d.position
where d.tried > 0 and convert_from(e.data, 'UTF8')::jsonb ->> 'participant' = d.subject
on conflict do nothing;
insert into told (subscription, participant, holder, name)
select distinct s.id, e.subject, s.holder, s.name
from subscription s
join event_log e on e.position > s.started_at and e.position <= s.feed_position
where convert_from(e.data, 'UTF8')::jsonb ->> 'participant' = e.subject
on conflict do nothing;

create index event_log_erased on event_log (subject) where type = 'org.tremplin.participant.participant-erased.v1';

create index event_log_subject on event_log (subject);
create index delivery_of_event on delivery (position);

-- Erased people, and when this service had taken what it kept of each out of its log; null while that is under way.
create table forgotten (
    participant  text primary key,
    forgotten_at timestamptz
);
create index forgotten_under_way on forgotten (participant) where forgotten_at is null;

-- Whoever was erased before: the same for her, and who took the news has it.
insert into forgotten (participant, forgotten_at)
select distinct subject, clock_timestamp() from event_log
where type = 'org.tremplin.participant.participant-erased.v1';
update delivery set attempts = '[]'
where type <> 'org.tremplin.participant.participant-erased.v1' and subject in (select participant from forgotten);
update event_log set data = convert_to(jsonb_build_object('participant', subject)::text, 'UTF8')
where type <> 'org.tremplin.participant.participant-erased.v1' and subject in (select participant from forgotten);
update told set received_at = delivery.changed_at from delivery
where delivery.subscription = told.subscription and delivery.subject = told.participant and delivery.state = 'delivered'
    and delivery.type = 'org.tremplin.participant.participant-erased.v1';

-- Events that were passed over because she did not share so much with the partner.
alter table run add column not_shared bigint not null default 0;
alter table subscription add column not_shared bigint not null default 0;
