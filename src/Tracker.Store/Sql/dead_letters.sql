-- Events that a follower could not hand over. They stay until a person has them tried again, or drops them.
create table if not exists {schema}.dead_letters
(
    follower  text        not null,
    position  bigint      not null,
    attempts  integer     not null,
    reason    text        not null,
    failed    timestamptz not null default clock_timestamp(),
    -- Who asked to try again; null while nobody did.
    asked_by  text,
    constraint dead_letters_key primary key (follower, position)
);
