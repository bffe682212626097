-- The log, in Marten's layout. Its order is seq_id; gaps are ordinary.
create table if not exists {schema}.mt_events
(
    seq_id         bigint       not null primary key,
    id             uuid         not null,
    stream_id      varchar      references {schema}.mt_streams (id) on delete cascade,
    version        bigint       not null,
    data           jsonb        not null,
    type           varchar(500) not null,
    timestamp      timestamptz  not null,
    tenant_id      varchar      default '*DEFAULT*',
    mt_dotnet_type varchar,
    is_archived    boolean      default false,
    correlation_id varchar,
    causation_id   varchar,
    headers        jsonb
);
