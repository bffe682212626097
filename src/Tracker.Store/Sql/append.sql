-- Adds events to streams: all or nothing, in one call.
--
-- Streams come in the order of their names, so that two calls never wait for each other in a circle; events come in the
-- order of the log. Every stream row is written before a number is drawn from the sequence: a reader that waits for a
-- gap relies on the writer having its transaction id by then.
--
-- outcome: appended, repeated (status, body and position are of the first time) or key_taken.
-- Raises TS001 with '<actual version> <stream>' when a stream has another version than was expected.
create or replace function {schema}.append(
    stream_ids text[], stream_types text[], expected_versions bigint[], event_counts bigint[],
    event_streams integer[], event_ids uuid[], event_types text[], event_data jsonb[],
    event_headers jsonb,
    command_client text, command_key text, command_hash bytea, answer_status integer, answer_body text,
    out outcome text, out log_position bigint, out positions bigint[], out versions bigint[],
    out recorded timestamptz, out status integer, out body text)
    language plpgsql
as
$$
declare
    same_request boolean;
    new_version  bigint;
    reached      bigint[];
    stream       integer;
begin
    if command_key is not null then
        select c.status, c.body, c.position, c.request_hash = command_hash
        into status, body, log_position, same_request
        from {schema}.commands c
        where c.client = command_client and c.key = command_key;
        if found then
            outcome := case when same_request then 'repeated' else 'key_taken' end;
            return;
        end if;
    end if;

    for i in 1 .. cardinality(stream_ids) loop
        if expected_versions[i] is null then
            insert into {schema}.mt_streams as s (id, type, version, timestamp, created)
            values (stream_ids[i], stream_types[i], event_counts[i], clock_timestamp(), clock_timestamp())
            on conflict (id) do update
                set version = s.version + excluded.version, timestamp = clock_timestamp()
            returning s.version into new_version;
        elsif expected_versions[i] = 0 then
            insert into {schema}.mt_streams as s (id, type, version, timestamp, created)
            values (stream_ids[i], stream_types[i], event_counts[i], clock_timestamp(), clock_timestamp())
            on conflict (id) do nothing
            returning s.version into new_version;
        else
            update {schema}.mt_streams s
            set version = s.version + event_counts[i], timestamp = clock_timestamp()
            where s.id = stream_ids[i] and s.version = expected_versions[i]
            returning s.version into new_version;
        end if;
        if new_version is null then
            raise exception using errcode = 'TS001', message = format('%s %s',
                coalesce((select s.version from {schema}.mt_streams s where s.id = stream_ids[i]), 0), stream_ids[i]);
        end if;
        versions[i] := new_version;
        reached[i] := new_version - event_counts[i];
    end loop;

    -- Taken once the streams are ours, so that time does not fall along a stream.
    recorded := clock_timestamp();
    for i in 1 .. cardinality(event_ids) loop
        stream := event_streams[i];
        reached[stream] := reached[stream] + 1;
        log_position := nextval('{schema}.mt_events_sequence');
        positions[i] := log_position;
        insert into {schema}.mt_events (seq_id, id, stream_id, version, data, type, timestamp, headers)
        values (log_position, event_ids[i], stream_ids[stream], reached[stream], event_data[i], event_types[i],
                recorded, event_headers);
    end loop;
    if log_position is null then
        select coalesce(max(seq_id), 0) into log_position from {schema}.mt_events;
    end if;

    if command_key is not null then
        insert into {schema}.commands (client, key, request_hash, status, body, position)
        values (command_client, command_key, command_hash, answer_status, answer_body, log_position);
    end if;
    outcome := 'appended';
end
$$;
