-- Streams, in Marten's layout. The version equals the highest in mt_events, written in the same transaction.
create table if not exists {schema}.mt_streams
(
    id               varchar     not null primary key,
    type             varchar,
    timestamp        timestamptz not null default now(),
    created          timestamptz not null default now(),
    version          bigint,
    tenant_id        varchar     default '*DEFAULT*',
    is_archived      boolean     default false,
    snapshot         jsonb,
    snapshot_version integer
);
