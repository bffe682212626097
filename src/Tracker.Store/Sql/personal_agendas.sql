-- Feeds that people put together for themselves. Who gives one up leaves nothing here.
create table if not exists {schema}.personal_agendas
(
    id         uuid        not null primary key,
    -- The opaque id of who made it signed in,
    owner      text,
    -- or else the SHA-256 of the secret in the link by which its maker keeps it.
    management bytea unique,
    -- What is in it, as it stands in the address of the page on which it was put together.
    choice     text        not null,
    made       timestamptz not null default now(),
    changed    timestamptz not null default now(),
    -- The last day on which a calendar read it; not the moment, which is nobody's business.
    last_used  date,
    constraint personal_agendas_keeper check ((owner is null) <> (management is null))
);
