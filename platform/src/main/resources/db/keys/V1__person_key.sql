-- One data key per person, wrapped by a master key that is not in this database.
create table person_key (
    person     varchar(255) primary key,
    wrapped    bytea        not null,
    master_key varchar(16)  not null,
    created_at timestamptz  not null default now()
);
