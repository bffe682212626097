using System.Net;

namespace Tracker.Tests.Api;

/// <summary>One dossier whose planning moved, of which all was recorded today.</summary>
public sealed class MovedPlanning(Tests.Store.PostgresCluster cluster) : IAsyncLifetime
{
    public ApiHost Api { get; } = new(cluster);

    public async ValueTask InitializeAsync()
    {
        await Api.InitializeAsync();
        await Api.Record("/dossiers", """
            {"slug": "wet-s", "titel": "Wet Schuif", "afkorting": "Ws", "instrument": "wet", "ministerie": "BZK",
             "doelgroep": ["alle-gemeenten"]}
            """);
        await Api.Record("/dossiers/wet-s/feiten", """
            {"kenmerk": "s-1", "mijlpaal": "ingediend-tk", "datum": "2023-05-12", "kenmerkNummer": "36999",
             "bron": {"sleutel": "brief-2024", "titel": "Brief 2024", "gezegdOp": "2024-02-01"}}
            """);
        await Api.Record("/dossiers/wet-s/uitspraken", """
            {"kenmerk": "s-2", "mijlpaal": "in-werking", "zin": "1 januari 2025", "regel": 40, "bron": "brief-2024"}
            """);
        await Api.Record("/dossiers/wet-s/uitspraken", """
            {"kenmerk": "s-3", "mijlpaal": "in-werking", "zin": "beoogd Q3 2026 en later",
             "bron": {"sleutel": "brief-2025", "titel": "Brief 2025", "gezegdOp": "2025-02-01"}}
            """);
        await Api.Record("/dossiers/wet-s/uitspraken", """
            {"kenmerk": "s-4", "mijlpaal": "tk-plenair", "zin": "zo snel mogelijk na het verslag", "regel": 3,
             "bron": "brief-2024"}
            """);
    }

    public ValueTask DisposeAsync() => Api.DisposeAsync();
}

public sealed class Asking_for_the_planning(MovedPlanning moved) : IClassFixture<MovedPlanning>
{
    private readonly ApiHost api = moved.Api;

    [Fact]
    public async Task Gives_each_milestone_once_with_where_it_moved_from() =>
        Assert.Equal(
            ApiHost.Same("""
                {
                  "van": "2026-Q3", "tot": "2026-Q4",
                  "kwartalen": [
                    {"kwartaal": "2026-Q3", "items": [{
                      "id": "wet-s/in-werking", "dossier": "wet-s", "titel": "Wet Schuif", "afkorting": "Ws",
                      "mijlpaal": "in-werking", "tranche": null, "nummer": 1, "soort": "plan", "status": "geldend",
                      "zin": "beoogd Q3 2026 en later", "vroegst": "2026-07-01", "laatst": null, "totKwartaal": null,
                      "openEinde": true, "verstreken": false, "precisie": "kwartaal", "zacht": false,
                      "zekerheid": "beoogd", "voorwaarde": null,
                      "verschovenVan": {"zin": "1 januari 2025", "vroegst": "2025-01-01", "laatst": "2025-01-01"},
                      "bron": {
                        "sleutel": "brief-2025", "titel": "Brief 2025", "regel": null, "plaats": null, "url": null
                      },
                      "wachtOp": null, "markeringen": []
                    }]},
                    {"kwartaal": "2026-Q4", "items": []}
                  ],
                  "lopend": [], "later": [],
                  "ongedateerd": [{
                    "id": "wet-s/tk-plenair", "dossier": "wet-s", "titel": "Wet Schuif", "afkorting": "Ws",
                    "mijlpaal": "tk-plenair", "tranche": null, "nummer": 1, "soort": "plan", "status": "geldend",
                    "zin": "zo snel mogelijk na het verslag", "vroegst": null, "laatst": null, "totKwartaal": null,
                    "openEinde": false, "verstreken": false, "precisie": "relatief", "zacht": true,
                    "zekerheid": "voorwaardelijk", "voorwaarde": "het verslag", "verschovenVan": null,
                    "bron": {"sleutel": "brief-2024", "titel": "Brief 2024", "regel": 3, "plaats": null, "url": null},
                    "wachtOp": null, "markeringen": []
                  }],
                  "verstreken": []
                }
                """),
            await api.Get("/planning?van=2026-Q3&tot=2026-Q4"));

    [Theory]
    [InlineData("2024-12-31", "kwartalen wet-s/in-werking 2025-01-01 geldend")]
    [InlineData("2025-01-31", "kwartalen wet-s/in-werking 2025-01-01 verstreken")]
    [InlineData("2025-02-01", "later wet-s/in-werking 2026-07-01 geldend")]
    public async Task As_known_on_a_day_judges_by_that_day(string day, string expected)
    {
        var planning = System.Text.Json.Nodes.JsonNode.Parse(
            await api.Get($"/planning?van=2025-Q1&tot=2025-Q1&stap=in-werking&bekendOp={day}"))!;

        var items = planning["kwartalen"]![0]!["items"]!.AsArray().Select(it => ("kwartalen", it))
            .Concat(planning["later"]!.AsArray().Select(it => ("later", it)));
        Assert.Equal(
            [expected], items.Select(it => $"{it.Item1} {it.it!["id"]} {it.it["vroegst"]} {it.it["status"]}"));
    }

    [Theory]
    [InlineData("ministerie=BZK", 2)]
    [InlineData("ministerie=JenV", 0)]
    [InlineData("ministerie=JenV&ministerie=BZK", 2)]
    [InlineData("zekerheid=beoogd", 1)]
    [InlineData("zekerheid=feit", 0)]
    [InlineData("instrument=amvb", 0)]
    [InlineData("doelgroep=gm0363", 2)]
    [InlineData("doelgroep=pv26", 0)]
    [InlineData("stap=tk-plenair", 1)]
    [InlineData("thema=c_0361ffb3", 0)]
    [InlineData("zoek=schuif", 2)]
    public async Task Gives_what_the_filters_let_through(string filter, int count) =>
        Assert.Equal(
            count,
            (await api.Get($"/planning?van=2026-Q3&tot=2026-Q4&{filter}")).Split("\"dossier\": \"wet-s\"").Length - 1);

    [Theory]
    [InlineData("van=2026Q2&tot=Q3 2026&stap=klaar&lijst=1",
        "van: geen-kwartaal;tot: geen-kwartaal;stap: geen-keuze;lijst: onbekend")]
    [InlineData("van=2026-Q3&tot=2026-Q2&bekendOp=gisteren", "bekendOp: geen-dag;tot: eind-voor-begin")]
    [InlineData("van=2026-Q3&van=2026-Q4", "van: dubbel")]
    [InlineData("van=2000-Q1&tot=2026-Q2", "tot: te-lang")]
    [InlineData("van=9999-Q1&tot=9999-Q4", "van: buiten-bereik;tot: buiten-bereik")]
    [InlineData("vastgelegdOp=2150-01-01T00:00:00Z", "vastgelegdOp: in-de-toekomst")]
    [InlineData("vastgelegdOp=2026-01-01T00:00:00%2B01:00", "vastgelegdOp: geen-moment")]
    public async Task With_a_query_that_cannot_be_tells_all_that_is_wrong(string query, string errors)
    {
        using var answer = await api.Anyone.GetAsync("/api/v1/planning?" + query);

        Assert.Equal(errors.Split(';'), await ApiHost.Errors(answer));
    }
}

public sealed class Asking_what_was_known(MovedPlanning moved) : IClassFixture<MovedPlanning>
{
    private readonly ApiHost api = moved.Api;

    [Fact]
    public async Task Finds_what_was_said_then_though_it_was_recorded_later() =>
        Assert.Equal(
            ["s-1 geldend", "s-2 geldend", "s-4 geldend"],
            await api.Each("/uitspraken?bekendOp=2024-12-31", it => $"{it["id"]} {it["status"]}"));

    [Theory]
    [InlineData("/uitspraken")]
    [InlineData("/dossiers")]
    [InlineData("/bronnen")]
    public async Task Does_not_find_by_recording_what_was_not_recorded_yet(string address)
    {
        var yesterday = NodaTime.SystemClock.Instance.GetCurrentInstant() - NodaTime.Duration.FromDays(1);

        Assert.Equal("[]", await api.Get($"{address}?vastgelegdOp={yesterday:uuuu-MM-dd'T'HH:mm:ss'Z'}"));
        using var dossier = await api.Anyone.GetAsync(
            $"/api/v1/dossiers/wet-s?vastgelegdOp={yesterday:uuuu-MM-dd'T'HH:mm:ss'Z'}");
        Assert.Equal(HttpStatusCode.NotFound, dossier.StatusCode);
    }

    [Fact]
    public async Task Along_both_axes_finds_what_lies_within_both()
    {
        var third = await api.MomentOf("wet-s", version: 3);

        Assert.Equal(
            ["s-1", "s-2"],
            await api.Each($"/uitspraken?bekendOp=2024-12-31&vastgelegdOp={third}", it => $"{it["id"]}"));
    }
}

/// <summary>It records more, so it has a host of its own.</summary>
public sealed class Asking_by_a_moment_that_has_passed(MovedPlanning moved) : IClassFixture<MovedPlanning>
{
    private readonly ApiHost api = moved.Api;

    [Theory]
    [InlineData("/dossiers/wet-s")]
    [InlineData("/dossiers")]
    [InlineData("/uitspraken")]
    [InlineData("/planning?van=2024-Q1&tot=2026-Q4")]
    [InlineData("/bronnen")]
    [InlineData("/bronnen/brief-2024")]
    public async Task Is_the_same_for_ever(string address)
    {
        var moment = await api.MomentOf("wet-s", version: 4);
        var joint = address.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        var asked = $"/api/v1{address}{joint}vastgelegdOp={moment}";
        using var before = await api.Anyone.GetAsync(asked);
        await api.Record("/dossiers/wet-s/uitspraken", $$"""
            {"mijlpaal": "gepubliceerd", "zin": "Q1 2026", "bron": "brief-2024", "plaats": "{{address}}"}
            """);

        using var after = await api.Anyone.GetAsync(asked);

        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        Assert.Equal(await before.Content.ReadAsByteArrayAsync(), await after.Content.ReadAsByteArrayAsync());
        Assert.Equal(before.Headers.ETag, after.Headers.ETag);
    }
}
