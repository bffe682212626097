using System.Net;
using System.Net.Http.Headers;
using NodaTime;
using NodaTime.Text;
using Tracker.Tests.Store;

namespace Tracker.Tests.Api;

/// <summary>Answers about the past, as they travel: which are final, and how a cache can tell.</summary>
public sealed class Looking_back(ApiHost api) : IClassFixture<ApiHost>
{
    private static readonly string[] AllAnswers =
    [
        "/planning", "/dossiers", "/dossiers/{0}", "/uitspraken", "/bronnen", "/bronnen/brief-{0}", "/gemeenten",
        "/gemeenten/gm1696", "/gemeenten/gm0363",
    ];

    [Fact]
    public async Task At_what_was_recorded_by_a_settled_moment_gives_the_same_octets_whatever_comes_later()
    {
        await api.Follow("vast");
        var moment = await api.MomentOf("vast", 2);
        await api.Record("/dossiers/vast/beschrijvingen", """{"titel": "Nu al anders"}""");
        var before = await Octets(moment);

        await api.Record("/dossiers/vast/beschrijvingen", """{"titel": "Weer anders"}""");
        await api.Record("/dossiers/vast/intrekkingen", """{"vermelding": "vast-1", "reden": "Fout."}""");
        await api.Record("/dossiers/vast/uitspraken", """
            {"kenmerk": "vast-2", "mijlpaal": "in-werking", "zin": "1 juli 2031", "bron": "brief-vast"}
            """);
        await api.Follow("vast-erna");

        Assert.Equal(before, await Octets(moment));
        Assert.All(before, it => Assert.Contains("definitief", it, StringComparison.Ordinal));
    }

    [Fact]
    public async Task At_what_was_recorded_by_a_settled_moment_may_be_kept_without_asking_again()
    {
        await api.Follow("bewaren");
        var moment = await api.MomentOf("bewaren", 2);
        await api.Record("/dossiers/bewaren/beschrijvingen", """{"titel": "Anders"}""");
        using var answer = await Get($"/dossiers/bewaren?vastgelegdOp={moment}");

        Assert.Equal("definitief", Said(answer));
        Assert.Equal("public, max-age=86400", answer.Headers.CacheControl!.ToString());
        Assert.StartsWith("\"2-", answer.Headers.ETag!.Tag, StringComparison.Ordinal);
        Assert.Equal(
            InstantPattern.ExtendedIso.Parse(moment).Value.ToUnixTimeSeconds(),
            answer.Content.Headers.LastModified!.Value.ToUnixTimeSeconds());
    }

    [Fact]
    public async Task At_what_was_said_by_a_day_says_that_it_may_gain_what_is_registered_late()
    {
        await api.Follow("laat");
        using var before = await Get("/uitspraken?dossier=laat&bekendOp=2026-05-01");
        await api.Record("/dossiers/laat/uitspraken", """
            {
              "kenmerk": "laat-2", "mijlpaal": "in-werking", "zin": "1 januari 2027",
              "bron": {"sleutel": "brief-2024-laat", "titel": "Oude brief", "gezegdOp": "2024-06-01"}
            }
            """);
        using var after = await Get("/uitspraken?dossier=laat&bekendOp=2026-05-01");

        Assert.Equal(("aanvulbaar", "aanvulbaar"), (Said(before), Said(after)));
        Assert.Equal("no-cache", after.Headers.CacheControl!.ToString());
        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
        Assert.True(before.Content.Headers.LastModified <= after.Content.Headers.LastModified);
    }

    [Fact]
    public async Task Shows_what_was_said_then_and_recorded_now_on_one_axis_and_not_on_the_other()
    {
        var yesterday = InstantPattern.General.Format(
            SystemClock.Instance.GetCurrentInstant() - Duration.FromDays(1));
        await api.Follow("oud-nieuws");
        await api.Record("/dossiers/oud-nieuws/uitspraken", """
            {
              "kenmerk": "oud-nieuws-0", "mijlpaal": "in-werking", "zin": "1 juli 2026",
              "bron": {"sleutel": "brief-2024-nieuws", "titel": "Oude brief", "gezegdOp": "2024-06-01"}
            }
            """);

        Assert.Equal(
            ["oud-nieuws/in-werking 2026-07-01"],
            await Planned("/planning?van=2026-Q1&tot=2026-Q4&bekendOp=2024-12-31&zoek=oud-nieuws"));
        Assert.Empty(await Planned($"/planning?van=2026-Q1&tot=2026-Q4&vastgelegdOp={yesterday}&zoek=oud-nieuws"));
        Assert.Empty(await Planned(
            $"/planning?van=2026-Q1&tot=2026-Q4&bekendOp=2024-12-31&vastgelegdOp={yesterday}&zoek=oud-nieuws"));
    }

    [Fact]
    public async Task Of_today_says_nothing_of_the_past()
    {
        using var answer = await Get("/planning");

        Assert.False(answer.Headers.Contains("Terugblik"));
        Assert.Equal("no-cache", answer.Headers.CacheControl!.ToString());
    }

    [Theory]
    [InlineData("vastgelegdOp=2150-01-01T00:00:00Z", "vastgelegdOp: in-de-toekomst")]
    [InlineData("vastgelegdOp=2026-01-01", "vastgelegdOp: geen-moment")]
    [InlineData("vastgelegdOp=0001-01-01T00:00:00Z", "vastgelegdOp: buiten-bereik")]
    [InlineData("vastgelegdOp=9999-12-31T23:59:59Z", "vastgelegdOp: buiten-bereik")]
    [InlineData("vastgelegdOp=2026-01-01T00:00:00Z&vastgelegdOp=2026-01-02T00:00:00Z", "vastgelegdOp: dubbel")]
    public async Task Is_refused_for_a_moment_that_cannot_be(string query, string error)
    {
        using var answer = await Get($"/planning?{query}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal([error], await ApiHost.Errors(answer));
    }

    [Fact]
    public async Task Is_not_called_final_while_something_with_an_earlier_time_is_under_way()
    {
        await using var host = await TestHost.Start(api.Cluster);
        await using var source = Npgsql.NpgsqlDataSource.Create(host.Settings.ConnectionString!);
        var moment = InstantPattern.General.Format(SystemClock.Instance.GetCurrentInstant() - Duration.FromHours(1));
        var held = await HeldAppend.Begin(source);
        using var during = await host.Client.GetAsync($"/api/v1/planning?vastgelegdOp={moment}");
        await held.DisposeAsync();
        using var after = await host.Client.GetAsync($"/api/v1/planning?vastgelegdOp={moment}");

        Assert.Equal(("voorlopig", "definitief"), (Said(during), Said(after)));
        Assert.Equal("no-cache", during.Headers.CacheControl!.ToString());
    }

    private static string? Said(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Terugblik", out var values) ? values.Single() : null;

    private Task<HttpResponseMessage> Get(string address) => api.Anyone.GetAsync("/api/v1" + address);

    private async Task<IReadOnlyList<string>> Planned(string address) =>
        [.. System.Text.Json.Nodes.JsonNode.Parse(await api.Get(address))!["kwartalen"]!.AsArray()
            .SelectMany(it => it!["items"]!.AsArray()).Select(it => $"{it!["id"]} {it["vroegst"]}")];

    /// <summary>Every kind of answer about a moment: its octets and what a cache goes by.</summary>
    private async Task<IReadOnlyList<string>> Octets(string moment)
    {
        var answers = new List<string>();
        foreach (var address in AllAnswers)
        {
            var asked = string.Format(null, address, "vast");
            using var answer = await Get($"{asked}?vastgelegdOp={moment}");
            answers.Add(string.Join('\n',
                asked, answer.StatusCode, answer.Headers.ETag, answer.Content.Headers.LastModified, Said(answer),
                answer.Headers.GetValues("Positie").Single(), await answer.Content.ReadAsStringAsync()));
        }

        using var csv = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/uitspraken?vastgelegdOp={moment}");
        csv.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/csv"));
        using var table = await api.Anyone.SendAsync(csv);
        answers.Add(Said(table) + await table.Content.ReadAsStringAsync());
        return answers;
    }
}
