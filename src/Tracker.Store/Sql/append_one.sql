-- Adds one event to one stream, in one call: what nearly every command does. append_many does the same for more of
-- them; it takes arrays, and taking those apart costs as much as writing a row.
--
-- The stream's row is written before a number is drawn from the sequence: a reader that waits for a gap relies on the
-- writer having its transaction id by then.
--
-- Gives when it was recorded, in microseconds since 1970; the stream's version; the event's position. Null, and nothing
-- is written, when no version is expected and the key is there already.
-- Raises TS001 when the stream has another version than was expected, or unique_violation on mt_streams when it is
-- there and was expected not to be; unique_violation on commands when the key is there already.
create or replace function {schema}.append_one(
    stream text, stream_type text, expected_version bigint,
    event_id uuid, event_type text, event_data jsonb, event_headers jsonb,
    command_client text, command_key text, command_hash bytea, answer_status integer, answer_body text)
    returns bigint[]
    language plpgsql
as
$$
declare
    new_version  bigint := 1;
    log_position bigint;
    recorded     timestamptz;
begin
    if expected_version is null
        and not {schema}.claim_command(command_client, command_key, command_hash, answer_status, answer_body) then
        return null;
    end if;

    if expected_version = 0 then
        insert into {schema}.mt_streams (id, type, version, timestamp, created)
        values (stream, stream_type, 1, clock_timestamp(), clock_timestamp());
    elsif expected_version is null then
        insert into {schema}.mt_streams as s (id, type, version, timestamp, created)
        values (stream, stream_type, 1, clock_timestamp(), clock_timestamp())
        on conflict (id) do update set version = s.version + 1, timestamp = clock_timestamp()
        returning s.version into new_version;
    else
        update {schema}.mt_streams s
        set version = s.version + 1, timestamp = clock_timestamp()
        where s.id = stream and s.version = expected_version
        returning s.version into new_version;
        if not found then
            raise exception using errcode = 'TS001', message = stream;
        end if;
    end if;

    -- Taken once the stream is ours, so that time does not fall along it.
    recorded := clock_timestamp();
    log_position := nextval('{schema}.mt_events_sequence');
    insert into {schema}.mt_events (seq_id, id, stream_id, version, data, type, timestamp, headers)
    values (log_position, event_id, stream, new_version, event_data, event_type, recorded, event_headers);

    perform {schema}.remember_command(
        expected_version is null, command_client, command_key, command_hash, answer_status, answer_body, log_position);
    return array[(date_part('epoch', recorded) * 1000000)::bigint, new_version, log_position];
end
$$;
