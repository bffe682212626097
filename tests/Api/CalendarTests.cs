using System.Text.Json.Nodes;

namespace Tracker.Tests.Api;

public sealed class Asking_for_the_calendar_of_parliament(ApiHost api) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task Tells_what_is_announced_from_what_is_worked_out()
    {
        var calendar = JsonNode.Parse(await api.Get("/kalender?van=2024&tot=2026"))!;

        Assert.Equal(("1", "3.1"), ($"{calendar["tabelversie"]}", $"{calendar["regelversie"]}"));
        Assert.Equal(
            ApiHost.Same("""
                {
                  "naam": "zomerreces", "jaar": 2024, "begint": "2024-07-05", "eindigt": "2024-09-02",
                  "soort": "aangekondigd", "zacht": false, "rekenregel": null, "document": "Tweede Kamer: Recessen",
                  "url": "https://www.tweedekamer.nl/debat_en_vergadering/recessen", "gezegdOp": null,
                  "sindsTabelversie": 1
                }
                """),
            Period(calendar, "zomerreces", 2024));
        Assert.Equal(
            ApiHost.Same("""
                {
                  "naam": "prinsjesdag", "jaar": 2026, "begint": "2026-09-15", "eindigt": "2026-09-15",
                  "soort": "berekend", "zacht": false,
                  "rekenregel": "de derde dinsdag van september (Grondwet, artikel 65)", "document": null,
                  "url": null, "gezegdOp": null, "sindsTabelversie": null
                }
                """),
            Period(calendar, "prinsjesdag", 2026));
        Assert.Contains("\"zacht\": true", Period(calendar, "zomerreces", 2026), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gives_all_that_is_announced_by_default() =>
        Assert.Contains("\"begint\": \"2023-04-21\"", await api.Get("/kalender"), StringComparison.Ordinal);

    [Theory]
    [InlineData("van=2026&tot=2025", "tot: eind-voor-begin")]
    [InlineData("van=1&tot=9999&tabelversie=0", "tabelversie: geen-keuze;van: buiten-bereik;tot: buiten-bereik")]
    public async Task That_cannot_be_says_why(string query, string errors)
    {
        using var answer = await api.Anyone.GetAsync("/api/v1/kalender?" + query);

        Assert.Equal(errors.Split(';'), await ApiHost.Errors(answer));
    }

    [Fact]
    public async Task Shows_people_what_a_recess_is_taken_to_be_and_by_which_rule() =>
        Assert.Contains(
            "Berekend: het eindigt op de maandag voor de eerste dinsdag van september en begint 59 dagen eerder",
            await api.Anyone.GetStringAsync("/over"),
            StringComparison.Ordinal);

    private static string Period(JsonNode calendar, string name, int year) =>
        ApiHost.Same(calendar["perioden"]!.AsArray()
            .First(it => $"{it!["naam"]}" == name && (int)it["jaar"]! == year)!.ToJsonString());
}
