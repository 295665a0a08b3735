-- Every published event once, in the order in which this service took it in: the position has no gaps and grows in commit
-- order, because whoever appends holds the one row of log_head until its commit.
create table event_log (
    position       bigint primary key,
    id             text not null,
    source         text not null,
    type           text not null,
    subject        text not null,
    sequence       bigint not null,
    time           timestamptz not null,
    partner        text,
    responsible    text,
    owner          text generated always as (coalesce(responsible, partner)) stored,
    programme      text,
    correlation_id text,
    causation_id   text,
    data           bytea not null,
    appended_at    timestamptz not null default clock_timestamp(),
    unique (source, id)
);
create index event_log_type on event_log (type, position);
create index event_log_owner on event_log (type, owner, position);
create index event_log_appended on event_log (appended_at);

create table log_head (
    only_one boolean primary key default true check (only_one),
    position bigint not null
);
insert into log_head (position) values (0);

-- Records of a topic that are no events; they are kept here and passed over.
create table unreadable_record (
    place   text primary key,
    reason  text not null,
    data    bytea not null,
    seen_at timestamptz not null default clock_timestamp()
);
