using System.Text.Json.Nodes;
using NodaTime;
using Tracker.Api.Http;
using Tracker.Tests.Api;
using Tracker.Tests.Store;

namespace Tracker.Tests.Readers;

/// <summary>What subscribers see of the life of an event, in a program that others made.</summary>
public sealed class A_subscribing_client(PostgresCluster cluster)
{
    private const string Feed = "/agenda/dossiers/wpp.ics";
    private const string Wpp = "/dossiers/wpp";

    [Fact]
    public async Task Sees_the_Wpp_as_one_event_that_moves_is_withdrawn_and_comes_back()
    {
        await using var host = await TestHost.Start(cluster, catalogue: true, new LocalDate(2026, 11, 22));
        using var editor = host.MakeClient(Roles.Editor);
        // One asks for what changed every time; the other is given files, and knows events again by their UID.
        using var subscriber = await Khal.SubscribedTo(new Uri(host.Host.Address + Feed));
        using var importer = Khal.Empty();
        var seen = new List<string>();
        async Task Look(string what)
        {
            await Task.WhenAll(subscriber.Sync(), Bring(host, importer));
            var shown = await Task.WhenAll(Commencement(subscriber), Commencement(importer));
            Assert.Equal(shown[0], shown[1]);
            seen.Add($"{what}: {shown[0]}");
        }

        await Look("first");
        await Claim(editor, "verschoven", "2026-11-20", "1 juli 2028");
        await Look("moved");
        foreach (var entry in await Entries(host))
            await Retract(editor, entry);
        await Look("withdrawn");
        await Claim(editor, "terug", "2026-11-21", "1 januari 2029");
        await Look("back");

        Assert.Equal(
            [
                "first: 2028-01-01 Streven: Wpp in werking",
                "moved: 2028-07-01 Gepland: Wpp in werking",
                "withdrawn: 2028-07-01 Vervallen: Wpp in werking",
                "back: 2029-01-01 Gepland: Wpp in werking",
            ],
            seen);
        Assert.Equal(
            ["wpp.in-werking@planner.example.nl"],
            (await importer.Shows("{title}|{uid}")).Where(line => line.Contains("in werking", StringComparison.Ordinal))
                .Select(line => line.Split('|')[1]));
    }

    private static async Task Bring(TestHost host, Khal importer) =>
        await importer.Import(await host.Client.GetStringAsync(Feed));

    /// <summary>The one event of the commencement: never two, also not when it has just moved.</summary>
    private static async Task<string> Commencement(Khal client) => Assert.Single(
        await client.Shows(), line => line.EndsWith("Wpp in werking", StringComparison.Ordinal));

    private static async Task<IReadOnlyList<string>> Entries(TestHost host) =>
    [
        .. JsonNode.Parse(
            await host.Client.GetStringAsync("/api/v1/uitspraken?dossier=wpp&mijlpaal=in-werking"))!.AsArray()
            .Select(it => (string)it!["id"]!),
    ];

    private static Task Claim(HttpClient editor, string source, string saidOn, string phrase) => Record(
        editor,
        $"{Wpp}/uitspraken",
        $$"""
        {
          "kenmerk": "wpp-{{source}}", "mijlpaal": "in-werking", "zin": "{{phrase}}", "regel": 1,
          "bron": {"sleutel": "{{source}}", "titel": "Brief", "gezegdOp": "{{saidOn}}"}
        }
        """);

    private static Task Retract(HttpClient editor, string entry) => Record(
        editor, $"{Wpp}/intrekkingen", $$"""{"vermelding": "{{entry}}", "reden": "Dit klopte niet."}""");

    private static async Task Record(HttpClient editor, string address, string json)
    {
        using var answer = await ApiHost.Post(editor, address, json);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }
}
