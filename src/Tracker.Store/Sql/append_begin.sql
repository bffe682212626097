-- Begins an append: writes the rows of the streams and the command, and draws the numbers. The events must follow in
-- the same transaction.
--
-- Streams come in the order of their names. Their rows are written before a number is drawn from the sequence: a reader
-- that waits for a gap relies on the writer having its transaction id by then. The time is taken once all streams are
-- ours, so that it does not fall along them.
--
-- Gives when it was recorded, in microseconds since 1970; the versions of the streams after it; a position for each
-- event, or without events the end of the log. Null, and nothing is written, when a version is left open and the key is
-- there already.
-- Raises TS001 with the name of a stream that has another version than was expected; unique_violation on commands when
-- the key is there already.
create or replace function {schema}.append_begin(
    stream_ids text[], stream_types text[], expected_versions bigint[], event_counts bigint[],
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
    select array_agg(nextval('{schema}.mt_events_sequence')) into positions
    from generate_series(1, (select sum(events) from unnest(event_counts) as c (events)));
    if positions is null then
        select array[coalesce(max(seq_id), 0)] into positions from {schema}.mt_events;
    end if;

    perform {schema}.remember_command(
        claimed, command_client, command_key, command_hash, answer_status, answer_body,
        positions[cardinality(positions)]);
    return array[(date_part('epoch', recorded) * 1000000)::bigint] || versions || positions;
end
$$;
