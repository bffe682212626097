using Npgsql;
using Tracker.Domain.PlanDates;
using Tracker.Store;
using Tracker.Store.Upkeep;

namespace Tracker.Tests.Store;

/// <summary>
/// Statements in the order in which Marten gives them, with the values it gives; <c>docs/marten.md</c> tells which.
/// </summary>
public sealed class SharingTablesWithMarten(PostgresCluster cluster) : IAsyncLifetime
{
    // With every member, as Marten writes them: null too, and what follows from others.
    private const string Body =
        """{"Number":7, "Text":"m", "On":null, "Until":null, "Plan":null, "Names":["a"], "Fineness":"Day", "X":1}""";

    private const string Layout =
        """
        mt_event_progression.last_seq_id bigint
        mt_event_progression.last_updated timestamp with time zone default transaction_timestamp()
        mt_event_progression.name character varying not null
        mt_events.causation_id character varying
        mt_events.correlation_id character varying
        mt_events.data jsonb not null
        mt_events.headers jsonb
        mt_events.id uuid not null
        mt_events.is_archived boolean default false
        mt_events.mt_dotnet_type character varying
        mt_events.seq_id bigint not null
        mt_events.stream_id character varying
        mt_events.tenant_id character varying default '*DEFAULT*'::character varying
        mt_events.timestamp timestamp with time zone not null
        mt_events.type character varying(500) not null
        mt_events.version bigint not null
        mt_streams.created timestamp with time zone not null default now()
        mt_streams.id character varying not null
        mt_streams.is_archived boolean default false
        mt_streams.snapshot jsonb
        mt_streams.snapshot_version integer
        mt_streams.tenant_id character varying default '*DEFAULT*'::character varying
        mt_streams.timestamp timestamp with time zone not null default now()
        mt_streams.type character varying
        mt_streams.version bigint
        pk_mt_events_stream_and_version unique (stream_id, version)
        """;

    private static readonly Counted Meant = new(7, "m") { Names = ["a"], Fineness = Precision.Day };

    private NpgsqlDataSource source = null!;
    private EventLog log = null!;

    public async ValueTask InitializeAsync()
    {
        source = await cluster.CreateDatabase();
        log = await EventLog.Open(source, Counting.Forms);
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Reads_a_stream_that_Marten_began_and_writes_on_in_it(bool ofMarten9)
    {
        if (ofMarten9)
        {
            await Do("alter table tracker.mt_events add column bdata bytea");
        }

        await QuickAppend("count-m", ofMarten9, "counted", "counted");
        var ours = await log.MustAppend(Counting.One("count-m", 2, 8));
        await QuickAppend("count-m", ofMarten9, "counted");

        var events = await log.Read("count-m");
        Assert.Equal([Meant, Meant, new Counted(8), Meant], events.Select(it => it.Event));
        Assert.Equal([1L, 2L, 3L, 4L], events.Select(it => it.Version));
        Assert.Equal([1L, 2L, 3L, 4L], events.Select(it => it.Position));
        Assert.Equal(ours.Events[0].Id, events[2].Id);
        Assert.Equal(new AppendOutcome.Stale("count-m", 4), await log.Append(Counting.One("count-m", 3, 9)));
        Assert.Empty(await Findings());
    }

    [Fact]
    public async Task Follows_past_what_Marten_failed_at_and_leaves_out_what_it_archived()
    {
        var view = Counting.View();
        await using var tail = log.Tail(source, view);
        await QuickAppend("count-a", false, "counted");
        await QuickAppend("count-b", false, "counted", "counted");
        await FailedAppend();
        await QuickAppend("count-a", false, "archived");
        await Do(
            """
            update tracker.mt_streams set is_archived = true where id = 'count-a';
            update tracker.mt_events set is_archived = true where stream_id = 'count-a';
            """);
        await using var late = log.Tail(source, Counting.View());
        var last = await log.MustAppend(Counting.One("count-b", 2, 9));

        Assert.True(await tail.WaitFor(last.Position, Counting.Patience));
        Assert.True(await late.WaitFor(last.Position, Counting.Patience));
        Assert.Equal(["count-b", "count-b", "count-b"], (await log.All()).Select(it => it.Stream));
        Assert.Empty(await log.Read("count-a"));
        Assert.Empty(await Findings());
    }

    // Marten writes the wall clock of Greenwich into a column that reads it as the session's own.
    [Fact]
    public async Task Shows_no_time_that_falls_when_Martens_session_has_another_time_zone()
    {
        var before = await log.MustAppend(Counting.One("count-a", 0, 1));
        await Do("set timezone to 'Europe/Amsterdam'", Quick("count-a", false, "counted"), "reset timezone");

        var all = await log.All();
        Assert.Equal(before.Events[0].At, all[1].At);
        Assert.IsType<LogFinding.TimeFell>(Assert.Single(await Findings()));
    }

    [Fact]
    public async Task Lays_out_columns_as_Marten_asks_for_them()
    {
        Assert.Equal(
            Layout,
            await Told(
                """
                select format('%s.%s %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod))
                    || case when a.attnotnull then ' not null' else '' end
                    || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') as line
                from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
                where c.relnamespace = 'tracker'::regnamespace and c.relkind = 'r' and c.relname like 'mt\_%'
                union all
                select format('%s unique (%s)', indexrelid::regclass::name, (
                    select string_agg(attname, ', ' order by attnum) from pg_attribute where attrelid = indexrelid))
                from pg_index where indexrelid = 'tracker.pk_mt_events_stream_and_version'::regclass and indisunique
                order by line
                """));
    }

    [Fact]
    public async Task Writes_what_Marten_reads()
    {
        await log.MustAppend(Counting.One("count-a", 0, 1, 2));
        await log.MustAppend(Counting.One("count-a", null, 3));

        Assert.Equal(
            """
            1 counted Fineness,Names,Number,Text tenant *DEFAULT* archived f dotnet - written t
            2 counted Fineness,Names,Number,Text tenant *DEFAULT* archived f dotnet - written t
            3 counted Fineness,Names,Number,Text tenant *DEFAULT* archived f dotnet - written t
            stream count version 3 tenant *DEFAULT* archived f
            """,
            await Told(
                """
                select format('%s %s %s tenant %s archived %s dotnet %s written %s', d.version, d.type,
                    (select string_agg(key, ',' order by key) from jsonb_object_keys(d.data) as key),
                    d.tenant_id, d.is_archived, coalesce(d.mt_dotnet_type, '-'), d.timestamp <= now()) as line
                from tracker.mt_events as d where d.stream_id = 'count-a'
                union all
                select format('stream %s version %s tenant %s archived %s', type, version, tenant_id, is_archived)
                from tracker.mt_streams where id = 'count-a' order by line
                """));
    }

    private Task QuickAppend(string stream, bool ofMarten9, params string[] types) =>
        Do(Quick(stream, ofMarten9, types));

    // First the stream's version; a new stream with 0, of 9.38 on with its last version; then for each event a number
    // and a row; then the stream's version again.
    private static string Quick(string stream, bool ofMarten9, params string[] types)
    {
        var binary = ofMarten9 ? (", bdata", ", null") : ("", "");
        var rows = types.Select((type, index) =>
            $"""
             insert into tracker.mt_events (seq_id, id, stream_id, version, data{binary.Item1}, type, tenant_id,
                                            timestamp, mt_dotnet_type, is_archived)
             select nextval('tracker.mt_events_sequence'), gen_random_uuid(), id,
                    (select coalesce(max(version), 0) + 1 from tracker.mt_events where stream_id = s.id),
                    '{Body}'{binary.Item2}, '{type}', '*DEFAULT*', (now() at time zone 'utc'),
                    'Elsewhere.{index}, Elsewhere', false
             from tracker.mt_streams s where id = '{stream}';
             """);
        return
            $"""
             begin;
             insert into tracker.mt_streams (id, type, version, timestamp, tenant_id)
             select '{stream}', 'Elsewhere.Count', {(ofMarten9 ? types.Length : 0)}, now(), '*DEFAULT*'
             where not exists (select version from tracker.mt_streams where id = '{stream}');
             {string.Concat(rows)}
             update tracker.mt_streams set timestamp = now(), version = (
                 select max(version) from tracker.mt_events where stream_id = '{stream}') where id = '{stream}';
             commit;
             """;
    }

    // The numbers are drawn and lost with the transaction; what fills their places comes in one of its own.
    private Task FailedAppend() => Do(
        """
        begin;
        select nextval('tracker.mt_events_sequence'), nextval('tracker.mt_events_sequence');
        rollback;
        """,
        """
        insert into tracker.mt_streams (id, tenant_id, version) values ('mt_tombstone', '*DEFAULT*', 0)
            on conflict (id) do update set version = tracker.mt_streams.version;
        insert into tracker.mt_events (data, type, mt_dotnet_type, seq_id, id, stream_id, version, timestamp, tenant_id)
        select '{}', 'tombstone', 'Marten.Events.Operations.Tombstone, Marten', lost, gen_random_uuid(), 'mt_tombstone',
               lost, now(), '*DEFAULT*'
        from generate_series(currval('tracker.mt_events_sequence') - 1, currval('tracker.mt_events_sequence')) as lost;
        """);

    private async Task<IReadOnlyList<LogFinding>> Findings() =>
        (await new LogCheck(Counting.Forms, _ => { }).Run(source)).Findings;

    // One session, as Marten has one.
    private async Task Do(params string[] statements)
    {
        await using var session = await source.OpenConnectionAsync();
        foreach (var statement in statements)
        {
            await using var command = new NpgsqlCommand(statement, session);
            await command.ExecuteNonQueryAsync();
        }
    }

    private async Task<string> Told(string question)
    {
        await using var ask = source.CreateCommand(question);
        await using var row = await ask.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await row.ReadAsync())
        {
            lines.Add(row.GetString(0));
        }

        return string.Join('\n', lines);
    }
}
