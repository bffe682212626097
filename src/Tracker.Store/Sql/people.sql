-- Who an author's id stands for. A row here can be erased; the log then still says that it was one and the same person.
create table if not exists {schema}.people
(
    id    text not null primary key,
    name  text not null,
    email text
);
