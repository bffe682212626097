-- Bookmarks in the log, by name.
create table if not exists {schema}.mt_event_progression
(
    name         varchar not null primary key,
    last_seq_id  bigint,
    last_updated timestamptz default transaction_timestamp()
);
