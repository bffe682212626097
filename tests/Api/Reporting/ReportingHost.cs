using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Npgsql;
using Tracker.Domain;
using Tracker.Domain.Sources;
using Tracker.Store;
using Tracker.Tests.Store;

namespace Tracker.Tests.Api.Reporting;

/// <summary>A host that keeps tables for reporting, on a day that can be turned.</summary>
public sealed class ReportingHost : IAsyncDisposable
{
    private readonly MovingDay clock;
    private readonly NpgsqlDataSource source;

    private ReportingHost(TestHost host, NpgsqlDataSource source, MovingDay clock)
    {
        this.source = source;
        this.clock = clock;
        Host = host;
        Log = host.Host.Services.GetRequiredService<EventLog>();
    }

    public TestHost Host { get; }

    public EventLog Log { get; }

    /// <summary>A host on an empty database, with its tables there.</summary>
    public static async Task<ReportingHost> Start(PostgresCluster cluster)
    {
        var clock = new MovingDay();
        var host = await TestHost.Start(cluster, with: it => it with { Reporting = true }, clock: clock);
        var reporting = new ReportingHost(host, await Database.Connect(host.Settings.ConnectionString!), clock);
        await reporting.UpToDate();
        return reporting;
    }

    /// <summary>Makes it another day, for the host and for the tables.</summary>
    public async Task Turn(LocalDate day)
    {
        clock.Day = day;
        await Run(
            $"""
             create or replace function rapportage.vandaag() returns date language sql stable
             as $$ select date '{day:yyyy-MM-dd}' $$
             """);
    }

    /// <summary>Waits until the tables say what is recorded by now.</summary>
    public async Task UpToDate()
    {
        var position = await Log.LastPosition();
        var tail = Host.Host.Services.GetRequiredService<LogTail>();
        Assert.True(await tail.WaitFor(position, Counting.Patience));
        await Until.True(
            () => Ask<object>(
                "select coalesce(max(last_seq_id), -1) from tracker.mt_event_progression where name = 'rapportage'")
                .Result is long at && at == position,
            "the tables are up to date");
    }

    public Task<AppendOutcome.Appended> Append(string stream, TrackerEvent happened) =>
        Log.MustAppend(new Append([new StreamAppend(stream, "any", null, [happened])], Counting.Author));

    /// <summary>Records a source, or corrects its title.</summary>
    public async Task Source(string key, string title)
    {
        var document = new SourceDocument(title, null, new LocalDate(2026, 1, 1), false, true, null);
        var stream = SourceDecider.Stream(key);
        await Append(stream, (await Log.Read(stream)).Count == 0
            ? new SourceRegistered(key, document)
            : new SourceCorrected(document));
    }

    /// <summary>The rows of a table, each as JSON.</summary>
    public async Task<IReadOnlyList<string>> Rows(string table)
    {
        await using var read = source.CreateCommand($"select to_jsonb(t)::text from rapportage.{table} t");
        await using var row = await read.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await row.ReadAsync())
        {
            rows.Add(row.GetString(0));
        }

        return rows;
    }

    public async Task<T> Ask<T>(string question)
    {
        await using var command = source.CreateCommand(question);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public async Task Run(string statement)
    {
        await using var command = source.CreateCommand(statement);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await source.DisposeAsync();
        await Host.DisposeAsync();
    }

    private sealed class MovingDay : TimeProvider
    {
        public LocalDate Day { get; set; } = new(2026, 11, 22);

        public override DateTimeOffset GetUtcNow() => new(Day.Year, Day.Month, Day.Day, 11, 0, 0, TimeSpan.Zero);
    }
}
