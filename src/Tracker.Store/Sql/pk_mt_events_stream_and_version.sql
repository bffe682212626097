create unique index if not exists pk_mt_events_stream_and_version
    on {schema}.mt_events using btree (stream_id, version);
