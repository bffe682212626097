-- Begins an append of so many events that they are written by COPY, in the same transaction: writes the rows of the
-- streams and the command, and draws the numbers. What append_many says of order and of keys holds here too.
--
-- Gives when it was recorded, in microseconds since 1970; the versions of the streams; a position for each event. Null,
-- and nothing is written, when the key is there already.
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
    perform {schema}.remember_command(
        claimed, command_client, command_key, command_hash, answer_status, answer_body,
        positions[cardinality(positions)]);
    return array[(date_part('epoch', recorded) * 1000000)::bigint] || versions || positions;
end
$$;
