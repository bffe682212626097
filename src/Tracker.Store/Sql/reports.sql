-- Tables for people who report with SQL: which build made them, and which of their generations is shown.
create table if not exists {schema}.reports
(
    name       text    not null primary key,
    generation integer not null,
    -- A digest of what they are made of; null when somebody asked to make them anew.
    made       text,
    -- The views that are shown.
    shown      text[]  not null
);
