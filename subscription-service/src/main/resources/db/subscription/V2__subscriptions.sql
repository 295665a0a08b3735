-- What a coordinator lets a partner's systems hear; an array that holds * stands for all.
create table event_grant (
    id         uuid primary key,
    holder     text not null,
    name       text not null,
    types      text[] not null,
    programmes text[] not null,
    partners   text[] not null,
    data_class text not null,
    until      date,
    given_by   text not null,
    given_for  text not null,
    given_at   timestamptz not null,
    revoked_at timestamptz,
    version    bigint not null default 0,
    unique (holder, name)
);

create table subscription (
    id              uuid primary key,
    grant_id        uuid not null references event_grant,
    holder          text not null,
    name            text not null,
    protocol        text not null,
    sink            text,
    types           text[] not null,
    programmes      text[] not null,
    partners        text[] not null,
    status          text not null,
    reason          text,
    secret          text not null,
    former_secret   text,
    former_until    timestamptz,
    request         text not null,
    version         bigint not null default 0,
    created_by      text not null,
    created_at      timestamptz not null,
    started_at      bigint not null,
    feed_position   bigint not null,
    feed_read_at    timestamptz,
    answered_at     timestamptz,
    failing_since   timestamptz
);
create index subscription_holder on subscription (holder, created_at);
create index subscription_grant on subscription (grant_id);

-- A run through the log on behalf of one subscription: number 0 is the live one, the others are replays. Its lease lets one
-- instance at a time serve it; whoever takes it over raises the token, and with an old token nothing is written.
create table run (
    subscription  uuid not null references subscription on delete cascade,
    number        bigint not null,
    position      bigint not null,
    until         bigint,
    state         text not null,
    asked_by      text,
    asked_at      timestamptz not null default clock_timestamp(),
    claimed_by    text,
    claimed_until timestamptz,
    token         bigint not null default 0,
    nudged        bigint not null default 0,
    primary key (subscription, number)
);
create index run_running on run (subscription, number) where state = 'running';

create table delivery (
    subscription uuid not null,
    run          bigint not null,
    position     bigint not null,
    subject      text not null,
    type         text not null,
    state        text not null,
    replayed     boolean not null,
    attempts     jsonb not null,
    tried        integer not null,
    next_try     timestamptz,
    changed_at   timestamptz not null default clock_timestamp(),
    primary key (subscription, run, position),
    foreign key (subscription, run) references run on delete cascade
);
create index delivery_waiting on delivery (subscription, run, subject, position) where state = 'waiting';
create index delivery_position on delivery (subscription, position);
create index delivery_state on delivery (subscription, state, position) where state <> 'delivered';
create index delivery_changed on delivery using brin (changed_at);

-- Instances of this service that live, so that they share the runs.
create table instance (
    id   text primary key,
    seen timestamptz not null
);

-- What was decided, by whom and when; it only grows.
create table fact (
    number       bigint generated always as identity primary key,
    at           timestamptz not null default clock_timestamp(),
    holder       text not null,
    subscription uuid,
    grant_id     uuid,
    what         text not null,
    by           text not null,
    details      jsonb not null
);
create index fact_subscription on fact (subscription, number);
