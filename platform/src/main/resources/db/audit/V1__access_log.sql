-- Who saw, changed, exported, searched and was refused what. It only grows; each row seals all rows before it.
create table access_entry (
    number      bigint      primary key,
    at          timestamptz not null,
    subject     text        not null,
    partner     text        not null,
    roles       text        not null,
    action      text        not null,
    what        text        not null,
    participant uuid,
    shown       integer     not null,
    why         text        not null,
    correlation text        not null,
    hash        bytea       not null
);
create index access_entry_by_participant on access_entry (participant, number) where participant is not null;
create index access_entry_by_subject on access_entry (subject, number);
create index access_entry_by_time on access_entry (at);

-- Up to which entry the beginning was cut off because it was old enough: verification goes on from there.
create table access_checkpoint (
    number bigint      primary key,
    hash   bytea       not null,
    cut_at timestamptz not null default now()
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'The access log only grows: % on % is refused.', tg_op, tg_table_name using errcode = '42501';
end $$;

create trigger only_grows before update or truncate on access_entry
    for each statement execute function refuse_change();
create trigger only_grows before update or delete or truncate on access_checkpoint
    for each statement execute function refuse_change();

-- A row may go once a checkpoint stands for it.
create function refuse_cut() returns trigger language plpgsql as $$
begin
    if exists (select from gone where number > coalesce((select max(number) from access_checkpoint), 0)) then
        raise exception 'The access log only grows: no checkpoint stands for these rows.' using errcode = '42501';
    end if;
    return null;
end $$;

create trigger only_cut_at_checkpoint after delete on access_entry
    referencing old table as gone for each statement execute function refuse_cut();

-- A checkpoint is the copy of an entry that is there, further on than all before.
create function refuse_checkpoint() returns trigger language plpgsql as $$
begin
    if new.number <= coalesce((select max(number) from access_checkpoint), 0)
        or not exists (select from access_entry where number = new.number and hash = new.hash) then
        raise exception 'There is no such entry for a checkpoint.' using errcode = '42501';
    end if;
    return new;
end $$;

create trigger copies_an_entry before insert on access_checkpoint
    for each row execute function refuse_checkpoint();

-- Cuts the beginning off, up to and with an entry.
create function cut(last bigint) returns bigint language plpgsql as $$
declare
    gone bigint;
begin
    insert into access_checkpoint (number, hash) select number, hash from access_entry where number = last;
    delete from access_entry where number <= last;
    get diagnostics gone = row_count;
    return gone;
end $$;
