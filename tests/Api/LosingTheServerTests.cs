using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using Tracker.Api;
using Tracker.Api.Http;
using Tracker.Tests.Store;

namespace Tracker.Tests.Api;

/// <summary>The embedded PostgreSQL ends under a host that many are writing to.</summary>
public sealed class A_host_whose_server_ends(PostgresCluster cluster, MadeCluster made) : IAsyncLifetime
{
    private const int Writers = 4;
    private const int AcknowledgedAfter = 40;

    private readonly ConcurrentBag<string> acknowledged = [];
    private readonly ConcurrentBag<string> wrong = [];
    private int refused;
    private string folder = "";
    private TestHost host = null!;

    public async ValueTask InitializeAsync()
    {
        folder = await made.Copy();
        host = await TestHost.Start(
            cluster, with: it => it with { ConnectionString = null, Data = folder, WritesPerMinute = int.MaxValue });
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("kill -9 $(head -n 1 $1/postmaster.pid)")]
    [InlineData("pg_ctl restart -D $1 -m immediate -w")]
    public async Task Asks_to_come_back_goes_on_showing_what_it_has_and_loses_nothing(string what)
    {
        using var editor = host.MakeClient(Roles.Editor);
        using var opened = await ApiHost.Post(
            editor, "/dossiers", """{"slug": "wet-a", "titel": "Wet A", "instrument": "wet"}""");
        using var enough = new CancellationTokenSource();
        var busy = Enumerable.Range(1, Writers).Select(writer => Write(editor, writer, enough.Token))
            .Append(Read(enough.Token)).ToList();
        await Until.True(() => acknowledged.Count > 20, "some writes are acknowledged");

        await Do(what);
        await Until.True(() => refused > 0, "the host notices");
        var before = acknowledged.Count;
        await Until.True(() => acknowledged.Count > before + AcknowledgedAfter, "the host takes writes again");
        await enough.CancelAsync();
        await Task.WhenAll(busy);

        Assert.Empty(wrong);
        await using var again = await Again();
        var (here, there) = (await Kept(host.Client), await Kept(again.Client));
        Assert.Equal(here, there);
        Assert.Empty(acknowledged.Except(Entries(here)));
        Assert.Equal(Entries(here).Distinct(), Entries(here));
        // Writes may be taken a moment before the watch has seen that the server is back.
        await Until.Answers(
            async () => await host.Client.GetStringAsync("/gezondheid/gereed") == "gereed\n", "nothing is to be told");
    }

    [Fact]
    public async Task Says_so_in_its_health_and_stays_ready_to_show_what_it_has()
    {
        var vital = Path.Combine(folder, "database", "data", "global", "pg_control");
        File.Move(vital, vital + ".away");

        await Do("kill -9 $(head -n 1 $1/postmaster.pid)");

        using var patience = new CancellationTokenSource(Counting.Patience);
        string said;
        do
            said = await host.Client.GetStringAsync("/gezondheid/gereed", patience.Token);
        while (!said.Contains("does not start", StringComparison.Ordinal));
        File.Move(vital + ".away", vital);
        Assert.StartsWith(
            "gereed\nlet op: de database draait niet: The database server ended and does not start: "
            + $"PostgreSQL does not start on {folder}/database/data: ",
            said,
            StringComparison.Ordinal);
        do
            said = await host.Client.GetStringAsync("/gezondheid/gereed", patience.Token);
        while (said != "gereed\n");
    }

    // The same request until it is acknowledged: who gets no answer repeats it with its key.
    private async Task Write(HttpClient editor, int writer, CancellationToken enough)
    {
        for (var number = 1; !enough.IsCancellationRequested; number++)
        {
            var entry = string.Create(CultureInfo.InvariantCulture, $"u-{writer}-{number}");
            while (!enough.IsCancellationRequested && !await Took(editor, entry))
                await Task.Delay(5, CancellationToken.None);
        }
    }

    private async Task<bool> Took(HttpClient editor, string entry)
    {
        using var answer = await ApiHost.Post(
            editor,
            "/dossiers/wet-a/uitspraken",
            $$"""
            {
              "kenmerk": "{{entry}}", "mijlpaal": "in-werking", "zin": "1 januari 2099",
              "bron": {"sleutel": "brief-{{entry}}", "titel": "Brief", "gezegdOp": "2026-04-24"}
            }
            """,
            ("Idempotency-Key", entry));
        var isAway = answer.StatusCode is HttpStatusCode.ServiceUnavailable && answer.Headers.RetryAfter is not null
            && answer.Content.Headers.ContentType?.MediaType == Problem.ContentType;
        if (answer.StatusCode is HttpStatusCode.Created)
            acknowledged.Add(entry);
        else if (isAway)
            Interlocked.Increment(ref refused);
        else
            wrong.Add($"{entry}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return answer.StatusCode is HttpStatusCode.Created;
    }

    private async Task Read(CancellationToken enough)
    {
        while (!enough.IsCancellationRequested)
        {
            using var answer = await host.Client.GetAsync("/dossiers/wet-a", CancellationToken.None);
            if (answer.StatusCode is not HttpStatusCode.OK)
                wrong.Add($"page: {answer.StatusCode}");
            await Task.Delay(10, CancellationToken.None);
        }
    }

    /// <summary>One more host on the same log, which folds it from the table.</summary>
    private Task<TestHost> Again() => TestHost.Start(cluster, with: it => it with
    {
        ConnectionString = $"Host={folder}/database;Username=tracker;Database=tracker",
    });

    private static Task<string> Kept(HttpClient client) =>
        client.GetStringAsync("/api/v1/uitspraken?dossier=wet-a");

    private static List<string> Entries(string kept)
    {
        using var claims = JsonDocument.Parse(kept);
        return [.. claims.RootElement.EnumerateArray().Select(claim => claim.GetProperty("id").GetString()!)];
    }

    /// <summary>Runs a line of shell as the owner of the cluster, whose folder is <c>$1</c>.</summary>
    private async Task Do(string line)
    {
        var data = Path.Combine(folder, "database", "data");
        using var run = Process.Start(new ProcessStartInfo(
            "sh",
            [
                "-c",
                """
                PATH=$PATH:$(ls -d /usr/lib/postgresql/*/bin /usr/pgsql-*/bin 2>/dev/null | tr '\n' ':')
                owner=$(stat -c %U "$1")
                if [ "$owner" = "$(id -un)" ]; then sh -c "$2" sh "$1"
                else setpriv --reuid="$owner" --regid="$owner" --clear-groups -- sh -c "$2" sh "$1"
                fi
                """,
                "sh", data, line,
            ])
        {
            WorkingDirectory = "/",
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        // A server that pg_ctl starts keeps these open: they are not read to their end.
        await run.WaitForExitAsync();
        Assert.Equal(0, run.ExitCode);
    }
}
