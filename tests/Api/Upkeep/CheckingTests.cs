using Npgsql;
using Tracker.Api.Http;
using Tracker.Api.Upkeep;
using Tracker.Store;
using Tracker.Tests.Store;

namespace Tracker.Tests.Api.Upkeep;

/// <summary><c>controleer</c>, as an administrator runs it.</summary>
public sealed class Checking_a_log(PostgresCluster cluster, MadeCluster made)
{
    [Fact]
    public async Task Says_of_what_ships_that_it_is_in_order()
    {
        await using var host = await TestHost.Start(cluster, catalogue: true);

        var (code, said) = await Check(host.Settings);

        Assert.Equal(0, code);
        Assert.Equal("Gecontroleerd: in orde.", said[^1]);
        Assert.Matches("^Logboek: [0-9]+ gebeurtenissen in [0-9]+ reeksen, tot en met positie [0-9]+\\.$", said[0]);
        Assert.Equal(2, said.Count);
    }

    [Fact]
    public async Task Says_in_a_line_each_what_is_damaged()
    {
        await using var host = await TestHost.Start(cluster);
        await Open(host, "wet-a", "wet-b", "wet-c");
        await Damage(
            host,
            """
            update tracker.mt_streams set version = 4 where id = 'dossier-wet-a';
            update tracker.mt_events set type = 'wet_geopend' where seq_id = 2;
            update tracker.mt_events set data = '{}' where seq_id = 3;
            update tracker.mt_events set timestamp = timestamp + interval '1 hour' where seq_id = 1;
            update tracker.commands set position = 9 where key = 'wet-c';
            insert into tracker.mt_event_progression (name, last_seq_id) values ('post', 12);
            select setval('tracker.mt_events_sequence', 2);
            """);

        var (code, said) = await Check(host.Settings);

        Assert.Equal(1, code);
        Assert.Collection(
            said,
            line => Assert.Equal("Logboek: 3 gebeurtenissen in 3 reeksen, tot en met positie 3.", line),
            line => Assert.Equal(
                "FOUT  dossier-wet-a: de reeks zegt versie 4, de laatste gebeurtenis is versie 1", line),
            line => Assert.Matches(
                "^FOUT  positie 1 is vastgelegd op een moment dat nog komt: over 0:5[0-9]:[0-9]{2} uur$", line),
            line => Assert.StartsWith(
                "FOUT  positie 3, 'dossier_opened' in dossier-wet-c, is niet te lezen: ", line,
                StringComparison.Ordinal),
            line => Assert.Equal(
                "FOUT  deze versie kent de soort 'wet_geopend' niet: 1 keer, het eerst op positie 2", line),
            line => Assert.Matches("^let op  de klok liep 2 keer terug, het verst op positie 2: [0-9:]+ uur$", line),
            line => Assert.Equal("FOUT  het volgende nummer is 3, en dat is er al: het hoogste is 3", line),
            line => Assert.StartsWith("FOUT  het antwoord op 'wet-c' van ", line, StringComparison.Ordinal),
            line => Assert.Equal("FOUT  volger 'post' is bij positie 12, en het logboek eindigt bij 3", line),
            line => Assert.Equal("Gecontroleerd: 7 fouten.", line));
    }

    [Fact]
    public async Task Looks_into_the_data_folder_beside_a_running_host_and_without_one()
    {
        var folder = await made.Copy();
        var settings = new Settings { Urls = "http://127.0.0.1:0", Data = folder, Catalogue = false };
        await using (await Tracker.Api.TrackerHost.Start(settings))
            Assert.Equal(0, (await Check(settings)).Code);

        Assert.Equal(0, (await Check(settings)).Code);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Makes_no_database_where_there_is_none()
    {
        var folder = Folders.New();

        var wrong = await Assert.ThrowsAsync<StoreUnavailableException>(() => Check(new Settings { Data = folder }));

        Assert.Equal($"There is no database in {folder}.", wrong.Message);
        Assert.Empty(Directory.GetFileSystemEntries(folder));
        Directory.Delete(folder);
    }

    private static async Task Open(TestHost host, params string[] slugs)
    {
        using var editor = host.MakeClient(Roles.Editor);
        foreach (var slug in slugs)
        {
            using var opened = await ApiHost.Post(
                editor,
                "/dossiers",
                $$"""{"slug": "{{slug}}", "titel": "Wet", "instrument": "wet"}""",
                ("Idempotency-Key", slug));
            Assert.True(opened.IsSuccessStatusCode);
        }
    }

    private static async Task Damage(TestHost host, string statements)
    {
        await using var source = NpgsqlDataSource.Create(host.Settings.ConnectionString!);
        await using var damage = source.CreateCommand(statements);
        await damage.ExecuteNonQueryAsync();
    }

    private static async Task<(int Code, IReadOnlyList<string> Said)> Check(Settings settings)
    {
        await using var said = new StringWriter();
        var code = await CheckCommand.Run(settings, said, CancellationToken.None);
        return (code, said.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
