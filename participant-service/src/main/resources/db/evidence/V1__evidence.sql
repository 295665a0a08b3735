-- Who erased people were, where the law wants that kept: sealed, each under a key of its own in the schema privacy.
create table record (
    participant varchar(255) primary key,
    partner     varchar(255) not null,
    sealed      text         not null,
    kept_until  date         not null,
    kept_at     timestamptz  not null default now()
);
create index record_by_end on record (kept_until);

-- Who read one, and why.
create table reading (
    id          bigint generated always as identity primary key,
    participant varchar(255) not null,
    reader      varchar(255) not null,
    reason      varchar(50)  not null,
    at          timestamptz  not null default now()
);
