-- Writes down a command before all else, without the position that it leads to; remember_command adds that. Waits for
-- one that is under way with the same key. False, and nothing is written, when the key is there already.
--
-- For commands that expect no version: nothing else would keep a repeated one from writing. Whoever expects a version
-- holds its streams before it comes to its key, and all must come in one order.
create or replace function {schema}.claim_command(
    command_client text, command_key text, command_hash bytea, answer_status integer, answer_body text)
    returns boolean
    language plpgsql
as
$$
begin
    if command_key is null then
        return true;
    end if;
    insert into {schema}.commands (client, key, request_hash, status, body, position)
    values (command_client, command_key, command_hash, answer_status, answer_body, 0)
    on conflict do nothing;
    return found;
end
$$;
