using System.Net;
using System.Text.Json.Nodes;

namespace Tracker.Tests.Api;

public sealed class Recording_what_people_must_do(ApiHost api) : IClassFixture<ApiHost>
{
    private async Task<IEnumerable<string>> Notes(string slug) =>
        JsonNode.Parse(await api.Get($"/dossiers/{slug}"))!["aantekeningen"]!.AsArray()
            .Select(it => $"{it!["id"]} {it["soort"]} {it["toelichting"]} {it["uiterlijk"]} "
                + $"{it["wachtOp"]?["mijlpaal"]} {it["status"]}");

    [Fact]
    public async Task Keeps_an_obligation_with_its_last_day_or_with_the_event_that_it_follows()
    {
        await api.Follow("plicht");
        await api.Record("/dossiers/plicht/verplichtingen", """
            {"kenmerk": "p-1", "verplichting": "Wijs een archivaris aan.", "uiterlijk": "2027-07-01",
             "bron": "brief-plicht"}
            """);
        await api.Record("/dossiers/plicht/verplichtingen", """
            {"kenmerk": "p-2", "verplichting": "Maak een plan.",
             "wachtOp": {"mijlpaal": "in-werking", "relatie": "gelijk-met"}, "bron": "brief-plicht"}
            """);

        Assert.Equal(
            [
                "p-1 verplichting Wijs een archivaris aan. 2027-07-01  geldend",
                "p-2 verplichting Maak een plan.  in-werking geldend",
            ],
            await Notes("plicht"));
    }

    [Fact]
    public async Task Is_told_as_a_change_with_all_that_programs_need()
    {
        await api.Follow("nieuws");
        await api.Record("/dossiers/nieuws/verplichtingen", """
            {"kenmerk": "p-1", "verplichting": "Wijs een archivaris aan.", "uiterlijk": "2027-07-01",
             "bron": "brief-nieuws"}
            """);

        var told = Assert.Single(
            JsonNode.Parse(await api.Get("/wijzigingen?zoek=nieuws&soort=verplichting"))!.AsArray())!;

        Assert.Equal(
            "nieuws  verplichting Wijs een archivaris aan. 2027-07-01 brief-nieuws",
            $"{told["dossier"]} {told["mijlpaal"]} {told["soort"]} {told["toelichting"]} {told["uiterlijk"]} "
            + $"{told["bron"]!["sleutel"]}");
    }

    [Fact]
    public async Task Keeps_a_wish_apart_from_the_plans()
    {
        await api.Follow("wens");
        await api.Record("/dossiers/wens/wensen", """{"kenmerk": "w-1", "wens": "Sneller.", "bron": "brief-wens"}""");

        Assert.Equal(["w-1 wens Sneller.   geldend"], await Notes("wens"));
    }

    [Fact]
    public async Task Amends_an_obligation_and_keeps_the_old_one_readable()
    {
        await api.Follow("verbeterd");
        await api.Record("/dossiers/verbeterd/verplichtingen", """
            {"kenmerk": "p-1", "verplichting": "Maak een paln.", "bron": "brief-verbeterd"}
            """);
        await api.Record("/dossiers/verbeterd/verbeteringen", """
            {"vermelding": "p-1", "reden": "Tikfout.", "soort": "verplichting", "kenmerk": "p-2",
             "verplichting": "Maak een plan.", "bron": "brief-verbeterd"}
            """);

        Assert.Equal(
            ["p-1 verplichting Maak een paln.   ingetrokken", "p-2 verplichting Maak een plan.   geldend"],
            await Notes("verbeterd"));
    }

    [Theory]
    [InlineData("""{"bron": "brief-fout-plicht"}""", "verplichting: verplicht")]
    [InlineData("""{"verplichting": "x"}""", "bron: verplicht")]
    [InlineData(
        """
        {"verplichting": "x", "uiterlijk": "2027-01-01", "bron": "brief-fout-plicht",
         "wachtOp": {"mijlpaal": "in-werking", "relatie": "gelijk-met"}}
        """,
        "uiterlijk: past-niet")]
    [InlineData(
        """{"verplichting": "x", "wachtOp": {"mijlpaal": "opgeleverd"}, "bron": "brief-fout-plicht"}""",
        "wachtOp.mijlpaal: stap-onbekend")]
    public async Task Tells_what_is_wrong(string body, string error)
    {
        if (JsonNode.Parse(await api.Get("/dossiers?zoek=fout-plicht"))!.AsArray().Count == 0)
            await api.Follow("fout-plicht");

        using var answer = await api.Post("/dossiers/fout-plicht/verplichtingen", body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal([error], await ApiHost.Errors(answer));
    }
}
