-- A destroyed key leaves its row behind without the key, so that nobody makes one for this person again.
alter table person_key alter column wrapped drop not null;
alter table person_key alter column master_key drop not null;
alter table person_key add column destroyed_at timestamptz;
alter table person_key add constraint key_or_destroyed check ((wrapped is null) = (destroyed_at is not null));
create index person_key_destroyed on person_key (destroyed_at) where destroyed_at is not null;
create index person_key_by_master on person_key (master_key);
