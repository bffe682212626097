-- Writes down a command, if it has a key, with the position in the log that it led to. One that was not claimed and
-- is there already belongs to another request: it undoes all by breaking its key's uniqueness, which is rarer, by far,
-- than it would be to look for it first.
create or replace function {schema}.remember_command(
    claimed boolean, command_client text, command_key text, command_hash bytea, answer_status integer,
    answer_body text, reached bigint)
    returns void
    language plpgsql
as
$$
begin
    if command_key is null then
        return;
    end if;
    if claimed then
        update {schema}.commands c set position = reached where c.client = command_client and c.key = command_key;
    else
        insert into {schema}.commands (client, key, request_hash, status, body, position)
        values (command_client, command_key, command_hash, answer_status, answer_body, reached);
    end if;
end
$$;
