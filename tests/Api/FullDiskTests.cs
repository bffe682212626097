using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using Npgsql;
using Tracker.Api.Http;
using Tracker.Api.Upkeep;
using Tracker.Tests.Store;

namespace Tracker.Tests.Api;

/// <summary>The disk of the embedded database fills up, on a small disk of the test's own.</summary>
public sealed class A_host_whose_disk_is_full(PostgresCluster cluster, MadeCluster made) : IAsyncLifetime
{
    private const int Refusals = 5;

    private readonly List<string> acknowledged = [];
    private readonly HashSet<string> refusals = [];
    private readonly string disk = Folders.New();
    private string why = "";
    private TestHost host = null!;
    private HttpClient editor = null!;

    private string Filler => Path.Combine(disk, "filler");

    public async ValueTask InitializeAsync()
    {
        if (await Run("mount", "-t", "tmpfs", "-o", "size=160m,mode=755", "tmpfs", disk) is { Length: > 0 } complaint)
        {
            why = complaint;
            return;
        }

        var folder = await made.Copy();
        Assert.Equal("", await Run("cp", "-a", folder, Path.Combine(disk, "data")));
        Directory.Delete(folder, recursive: true);
        host = await TestHost.Start(cluster, with: it => it with
        {
            ConnectionString = null, Data = Path.Combine(disk, "data"), WritesPerMinute = int.MaxValue,
        });
        editor = host.MakeClient(Roles.Editor);
    }

    public async ValueTask DisposeAsync()
    {
        if (why.Length == 0)
        {
            editor.Dispose();
            await host.DisposeAsync();
            Assert.Equal("", await Run("umount", "-l", disk));
        }

        Directory.Delete(disk, recursive: true);
    }

    [Fact]
    public async Task Takes_nothing_says_why_and_goes_on_when_there_is_room_again()
    {
        Assert.SkipWhen(why.Length > 0, $"This machine lets nobody mount a small disk: {why}");
        await Open();
        Fill();

        await RecordUntilRefused();
        Assert.Equal(["507 opslag-vol"], refusals);

        // Now without room for the server's own journal: that ends it.
        await EndTheJournal();
        refusals.Clear();
        await RecordUntilRefused();
        Assert.All(refusals, it => Assert.Contains(it, (string[])["503 opslag-weg", "507 opslag-vol"]));
        Assert.Equal(HttpStatusCode.OK, (await host.Client.GetAsync("/dossiers/wet-a")).StatusCode);

        File.Delete(Filler);
        await Until.Answers(Took, "it takes writes again");
        await Until.Answers(
            async () => await host.Client.GetStringAsync("/gezondheid/gereed") == "gereed\n", "all is well");
        Assert.Equal(acknowledged.Order(), await Kept());
        await using var said = new StringWriter();
        Assert.Equal(0, await CheckCommand.Run(host.Settings, said, CancellationToken.None));
    }

    private void Fill()
    {
        var zeroes = new byte[65_536];
        using var filler = new FileStream(Filler, FileMode.Create, FileAccess.Write, FileShare.None, 1);
        try
        {
            while (true)
                filler.Write(zeroes);
        }
        catch (IOException)
        {
            // It is full.
        }
    }

    private async Task Open()
    {
        using var opened = await ApiHost.Post(
            editor, "/dossiers", """{"slug": "wet-a", "titel": "Wet A", "instrument": "wet"}""");
        Assert.Equal(HttpStatusCode.Created, opened.StatusCode);
    }

    private async Task RecordUntilRefused()
    {
        for (var refused = 0; refused < Refusals;)
            refused += await Took() ? 0 : 1;
    }

    private async Task<bool> Took()
    {
        var entry = string.Create(CultureInfo.InvariantCulture, $"u-{acknowledged.Count + 1}");
        using var answer = await ApiHost.Post(
            editor,
            "/dossiers/wet-a/uitspraken",
            $$"""
            {
              "kenmerk": "{{entry}}", "mijlpaal": "in-werking", "zin": "1 januari 2099",
              "regel": {{acknowledged.Count + 1}},
              "bron": {"sleutel": "brief", "titel": "Brief", "gezegdOp": "2026-04-24"}
            }
            """,
            ("Idempotency-Key", entry));
        if (answer.StatusCode is HttpStatusCode.Created)
        {
            acknowledged.Add(entry);
            return true;
        }

        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        refusals.Add($"{(int)answer.StatusCode} {problem.RootElement.GetProperty("code")}");
        Assert.NotNull(answer.Headers.RetryAfter);
        return false;
    }

    // Writes into the journal alone, until it asks for a file that there is no room for. The server ends itself then.
    private async Task EndTheJournal()
    {
        await using var source = NpgsqlDataSource.Create(
            $"Host={disk}/data/database;Username=tracker;Database=tracker;Pooling=false");
        try
        {
            while (true)
            {
                await using var next = source.CreateCommand(
                    "select pg_logical_emit_message(true, 'filler', repeat('x', 1000000))");
                await next.ExecuteNonQueryAsync();
            }
        }
        catch (PostgresException ended)
        {
            Assert.Equal("PANIC", ended.Severity);
        }
    }

    private async Task<List<string>> Kept()
    {
        using var kept = JsonDocument.Parse(await host.Client.GetStringAsync("/api/v1/uitspraken?dossier=wet-a"));
        return [.. kept.RootElement.EnumerateArray().Select(it => it.GetProperty("id").GetString()!).Order()];
    }

    /// <returns>What it complained of; empty when it did what was asked.</returns>
    private static async Task<string> Run(string program, params string[] arguments)
    {
        try
        {
            using var run = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            var complaint = await run.StandardError.ReadToEndAsync();
            await run.WaitForExitAsync();
            return run.ExitCode == 0 ? "" : $"{complaint.Trim()} ({run.ExitCode})";
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            return missing.Message;
        }
    }
}
