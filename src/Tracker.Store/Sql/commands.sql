-- Requests that carried a key, and what they were answered. Kept for some days.
create table if not exists {schema}.commands
(
    client       text        not null,
    key          text        not null,
    request_hash bytea       not null,
    status       integer     not null,
    body         text        not null,
    position     bigint      not null,
    recorded     timestamptz not null default clock_timestamp(),
    constraint commands_key primary key (client, key)
);
