-- Writes the rows of the streams that events are added to, and so locks them until the end of the transaction.
--
-- Streams come in the order of their names, so that two calls never wait for each other in a circle.
--
-- Gives their versions after it.
-- Raises TS001 with the name of a stream that has another version than was expected.
create or replace function {schema}.append_streams(
    stream_ids text[], stream_types text[], expected_versions bigint[], event_counts bigint[])
    returns bigint[]
    language plpgsql
as
$$
declare
    made        text[];
    stale       text;
    new_version bigint;
    versions    bigint[] := '{}';
begin
    -- An import makes thousands of streams at once.
    if 0 = all (expected_versions) then
        with written as (
            insert into {schema}.mt_streams (id, type, version, timestamp, created)
            select s.id, s.type, s.version, clock_timestamp(), clock_timestamp()
            from unnest(stream_ids, stream_types, event_counts) as s (id, type, version)
            on conflict (id) do nothing
            returning id)
        select coalesce(array_agg(id), '{}') into made from written;
        -- A join would tell in the same statement, and takes seconds when it is planned for a handful of rows.
        if cardinality(made) < cardinality(stream_ids) then
            select s.id into stale
            from unnest(stream_ids) with ordinality as s (id, place)
            where s.id <> all (made) order by s.place limit 1;
            raise exception using errcode = 'TS001', message = stale;
        end if;
        return event_counts;
    end if;

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
    return versions;
end
$$;
