-- Adds events to streams: all or nothing, in one call. What append_one says of order and of keys holds here too, and
-- what append_streams says of streams.
--
-- Events come in the order of the log, each with the index of its stream and its place among the events for it, counted
-- from 1. All streams' rows are written before a number is drawn.
--
-- Gives when it was recorded, in microseconds since 1970; the versions of the streams; the positions of the events.
-- Without events the last of these is the end of the log. Null, and nothing is written, when the key is there already.
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
    versions  bigint[];
    positions bigint[];
    recorded  timestamptz;
    claimed   boolean := cardinality(stream_ids) = 0 or array_position(expected_versions, null) is not null;
begin
    if claimed
        and not {schema}.claim_command(command_client, command_key, command_hash, answer_status, answer_body) then
        return null;
    end if;
    versions := {schema}.append_streams(stream_ids, stream_types, expected_versions, event_counts);
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

    perform {schema}.remember_command(
        claimed, command_client, command_key, command_hash, answer_status, answer_body,
        positions[cardinality(positions)]);
    return array[(date_part('epoch', recorded) * 1000000)::bigint] || versions || positions;
end
$$;
