-- Adds events to streams: all or nothing, in one call. What append_one says of order and of keys holds here too.
--
-- Streams come in the order of their names, so that two calls never wait for each other in a circle; events come in the
-- order of the log, each with the index of its stream and its place among the events for it, counted from 1. All
-- streams' rows are written before a number is drawn.
--
-- Gives when it was recorded, in microseconds since 1970; the versions of the streams; the positions of the events.
-- Without events the last of these is the end of the log.
-- Raises TS001 with the name of the stream that has another version than was expected.
create or replace function {schema}.append_many(
    stream_ids text[], stream_types text[], expected_versions bigint[], event_counts bigint[],
    event_streams integer[], event_places integer[], event_ids uuid[], event_types text[], event_data jsonb[],
    event_headers jsonb,
    command_client text, command_key text, command_hash bytea, answer_status integer, answer_body text)
    returns bigint[]
    language plpgsql
as
$$
declare
    new_version bigint;
    versions    bigint[] := '{}';
    positions   bigint[];
    recorded    timestamptz;
begin
    for i in 1 .. cardinality(stream_ids) loop
        if expected_versions[i] = 0 then
            insert into {schema}.mt_streams as s (id, type, version, timestamp, created)
            values (stream_ids[i], stream_types[i], event_counts[i], clock_timestamp(), clock_timestamp())
            on conflict (id) do nothing
            returning s.version into new_version;
        elsif expected_versions[i] is null then
            insert into {schema}.mt_streams as s (id, type, version, timestamp, created)
            values (stream_ids[i], stream_types[i], event_counts[i], clock_timestamp(), clock_timestamp())
            on conflict (id) do update set version = s.version + excluded.version, timestamp = clock_timestamp()
            returning s.version into new_version;
        else
            update {schema}.mt_streams s
            set version = s.version + event_counts[i], timestamp = clock_timestamp()
            where s.id = stream_ids[i] and s.version = expected_versions[i]
            returning s.version into new_version;
        end if;
        if new_version is null then
            raise exception using errcode = 'TS001', message = stream_ids[i];
        end if;
        versions[i] := new_version;
    end loop;

    recorded := clock_timestamp();
    with written as (
        insert into {schema}.mt_events (seq_id, id, stream_id, version, data, type, timestamp, headers)
        select nextval('{schema}.mt_events_sequence'), e.id, stream_ids[e.stream],
               versions[e.stream] - event_counts[e.stream] + e.place, e.data, e.type, recorded, event_headers
        from unnest(event_streams, event_places, event_ids, event_types, event_data)
            as e (stream, place, id, type, data)
        returning seq_id)
    select array_agg(seq_id order by seq_id) into positions from written;
    if positions is null then
        select array[coalesce(max(seq_id), 0)] into positions from {schema}.mt_events;
    end if;

    if command_key is not null then
        insert into {schema}.commands (client, key, request_hash, status, body, position)
        values (command_client, command_key, command_hash, answer_status, answer_body,
                positions[cardinality(positions)]);
    end if;
    return array[(date_part('epoch', recorded) * 1000000)::bigint] || versions || positions;
end
$$;
