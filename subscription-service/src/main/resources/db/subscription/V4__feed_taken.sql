-- Up to where the subscriber has come back with a cursor, so that it has all that lies before.
alter table subscription add feed_taken bigint not null default 0;
