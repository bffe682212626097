-- The keys with which sign-ins and forms are sealed: shared by all hosts on this database.
create table if not exists {schema}.sign_in_keys
(
    name text not null primary key,
    key  text not null
);
