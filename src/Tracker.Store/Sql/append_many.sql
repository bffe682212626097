-- Adds events to streams: all or nothing, in one call. It begins as append_begin, and gives and raises what that does.
--
-- Events come in the order of the log, each with the index of its stream and its place among the events for it, counted
-- from 1.
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
    begun    bigint[] := {schema}.append_begin(
        stream_ids, stream_types, expected_versions, event_counts,
        command_client, command_key, command_hash, answer_status, answer_body);
    recorded timestamptz := timestamptz 'epoch' + begun[1] * interval '1 microsecond';
    -- After the time come the versions, and then the positions.
    versions integer := 1;
    numbers  integer := 1 + cardinality(stream_ids);
begin
    insert into {schema}.mt_events (seq_id, id, stream_id, version, data, type, timestamp, headers)
    select begun[numbers + e.number], e.id, stream_ids[e.stream],
           begun[versions + e.stream] - event_counts[e.stream] + e.place, e.data, e.type, recorded, event_headers
    from unnest(event_streams, event_places, event_ids, event_types, event_data)
        with ordinality as e (stream, place, id, type, data, number)
    where begun is not null;
    return begun;
end
$$;
