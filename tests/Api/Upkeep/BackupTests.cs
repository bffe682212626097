using System.Diagnostics;
using Npgsql;
using Tracker.Api;
using Tracker.Api.Http;
using Tracker.Tests.House;
using Tracker.Tests.Store;

namespace Tracker.Tests.Api.Upkeep;

/// <summary><c>deploy/backup.sh</c> and <c>deploy/restore.sh</c>, as an administrator runs them.</summary>
public sealed class A_backup(PostgresCluster cluster, MadeCluster made) : IAsyncLifetime
{
    private readonly string files = Folders.New();

    private string File => Path.Combine(files, "planner.backup");

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync()
    {
        Directory.Delete(files, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Of_the_embedded_database_is_made_beside_a_host_and_put_back_without_one()
    {
        var settings = new Settings
        {
            Urls = "http://127.0.0.1:0", Catalogue = false, Data = await made.Copy(), ApiKeys = TestHost.Keys,
        };
        var elsewhere = settings with { Data = Folders.New() };
        await using (var host = await TrackerHost.Start(settings))
        {
            await Open(host, "wet-a");
            Assert.Equal((0, $"Backup: {File} (… bytes).\n"), await Run("backup.sh", settings));
            await Open(host, "wet-b");

            Assert.Equal(
                (1, $"Another host is running on the data folder {settings.Data}: stop it, or choose another data "
                    + "folder.\nNothing was put back: the database is as it was.\n"),
                await Run("restore.sh", settings));
            Assert.Equal(["wet-a", "wet-b"], await Dossiers(host));
        }

        foreach (var place in new[] { settings, elsewhere })
        {
            Assert.Equal(
                (0, $"Put back: {File}.\nLogboek: 1 gebeurtenissen in 1 reeksen, tot en met positie 1.\n"
                    + "Gecontroleerd: in orde.\n"),
                await Run("restore.sh", place));
            await using var host = await TrackerHost.Start(place);
            Assert.Equal(["wet-a"], await Dossiers(host));
            await Open(host, "wet-c");
        }

        Directory.Delete(settings.Data, recursive: true);
        Directory.Delete(elsewhere.Data, recursive: true);
    }

    [Fact]
    public async Task Is_put_back_under_nodes_that_run_and_they_read_the_log_anew()
    {
        await using var host = await TestHost.Start(cluster);
        await using var other = await TrackerHost.Start(host.Settings);
        await Open(host.Host, "wet-a");
        Assert.Equal(0, (await Run("backup.sh", host.Settings)).Code);
        foreach (var slug in new[] { "wet-b", "wet-c" })
            await Open(other, slug);

        Assert.Equal(0, (await Run("restore.sh", host.Settings)).Code);

        foreach (var node in new[] { host.Host, other })
        {
            await Open(node, node == other ? "wet-e" : "wet-d");
        }

        foreach (var node in new[] { host.Host, other })
            await Until.Answers(async () => await Dossiers(node) is ["wet-a", "wet-d", "wet-e"], "each is anew");
    }

    [Theory]
    [InlineData(
        "no backup at all", "pg_restore: error: input file does not appear to be a valid archive (too short?)\n")]
    [InlineData(null, "{0} is no backup of the planner.\n")]
    public async Task Is_not_put_back_when_it_is_none(string? content, string why)
    {
        await using var host = await TestHost.Start(cluster);
        await Open(host.Host, "wet-a");
        if (content is not null)
            await System.IO.File.WriteAllTextAsync(File, content);
        else
            await BackUpAnEmptyDatabase();

        var (code, said) = await Run("restore.sh", host.Settings);

        Assert.Equal(1, code);
        Assert.Equal(
            string.Format(System.Globalization.CultureInfo.InvariantCulture, why, File)
                + "Nothing was put back: the database is as it was.\n",
            said);
        Assert.Equal(["wet-a"], await Dossiers(host.Host));
    }

    private async Task BackUpAnEmptyDatabase()
    {
        await using var empty = await cluster.CreateDatabase();
        await using (var make = empty.CreateCommand("create schema tracker"))
            await make.ExecuteNonQueryAsync();
        Assert.Equal(0, (await Run("backup.sh", new Settings { ConnectionString = empty.ConnectionString })).Code);
    }

    private async Task<(int Code, string Said)> Run(string script, Settings settings)
    {
        var start = new ProcessStartInfo("bash", [Path.Combine(Checkout.Root, "deploy", script), File])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["built_host"] = Path.GetDirectoryName(typeof(TrackerHost).Assembly.Location);
        start.Environment["TRACKER_DATA"] = settings.Data;
        start.Environment["ConnectionStrings__Tracker"] = settings.ConnectionString ?? "";
        using var run = Process.Start(start)!;
        var (said, complained) = (run.StandardOutput.ReadToEndAsync(), run.StandardError.ReadToEndAsync());
        await run.WaitForExitAsync();
        return (run.ExitCode, System.Text.RegularExpressions.Regex.Replace(
            await said + await complained, "[0-9]+ bytes", "… bytes"));
    }

    private static async Task Open(TrackerHost host, string slug)
    {
        using var editor = TestHost.MakeClient(host, Roles.Editor);
        using var opened = await ApiHost.Post(
            editor, "/dossiers", $$"""{"slug": "{{slug}}", "titel": "{{slug}}", "instrument": "wet"}""");
        Assert.True(opened.IsSuccessStatusCode, await opened.Content.ReadAsStringAsync());
    }

    private static async Task<List<string>> Dossiers(TrackerHost host)
    {
        using var client = TestHost.MakeClient(host, Roles.Editor);
        using var dossiers = System.Text.Json.JsonDocument.Parse(await client.GetStringAsync("/api/v1/dossiers"));
        return [.. dossiers.RootElement.EnumerateArray().Select(it => it.GetProperty("slug").GetString()!).Order()];
    }
}
