-- The secrets in the addresses of personal feeds, as SHA-256. One that was given up stays, with no feed to it, so that
-- calendars that go on asking are told that it is gone.
create table if not exists {schema}.agenda_addresses
(
    secret bytea not null primary key,
    agenda uuid references {schema}.personal_agendas on delete set null
);
