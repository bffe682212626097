using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime.Text;

namespace Tracker.Tests.Api;

/// <summary>The shipped catalogue, looked back to between the letters of 2025 and those of 2026.</summary>
public sealed class Between_the_letters(CatalogueHost shipped)
{
    private const string Then = "2025-10-01";

    [Fact]
    public async Task What_had_been_said_is_what_the_letters_of_2025_promised_and_nothing_of_later()
    {
        var said = await Get($"/api/v1/uitspraken?bekendOp={Then}");
        var letters = said.AsArray().Select(it => (string)it!["bron"]!["sleutel"]!).ToHashSet();

        Assert.All(said.AsArray(), it => Assert.True(
            LocalDatePattern.Iso.Parse((string)it!["gezegdOp"]!).Value <= LocalDatePattern.Iso.Parse(Then).Value,
            it!.ToJsonString()));
        Assert.Contains("vng-ledenbrief-2025", letters);
        Assert.DoesNotContain("bzk-beleidsbrief-2026", letters);
    }

    [Fact]
    public async Task The_planning_shows_the_aim_of_then_and_not_the_day_of_now()
    {
        var then = await Planned($"/api/v1/planning?van=2025-Q4&tot=2028-Q4&bekendOp={Then}");
        var now = await Planned("/api/v1/planning?van=2025-Q4&tot=2028-Q4");

        Assert.Contains("wpp/in-werking beoogde inwerkingtreding", then);
        Assert.Contains("wpp/in-werking per 1 januari 2028", now);
        Assert.DoesNotContain("wpp/in-werking per 1 januari 2028", then);
    }

    [Fact]
    public async Task The_page_shows_the_same()
    {
        var page = await (await shipped.Started).Client.GetStringAsync($"/?bekendOp={Then}&zoek=politieke+partijen");

        Assert.Contains("beoogde inwerkingtreding", page, StringComparison.Ordinal);
        Assert.Contains("per 1 januari 2028", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wpp in-werking gedateerd")]
    [InlineData("bijstand-bij-discriminatie ingediend-tk nieuw")]
    [InlineData("bijstand-bij-discriminatie consultatie-open gebeurd")]
    public async Task The_difference_with_today_lists_what_got_a_date_or_happened_since(string change) =>
        Assert.Contains(
            change,
            (await Get("/api/v1/wijzigingen?as=gezegd&van=2025-10-02&per=mijlpaal")).AsArray()
                .Select(it => $"{it!["dossier"]} {it["mijlpaal"]} {it["soort"]}"));

    [Fact]
    public async Task The_difference_with_today_lists_the_ballot_paper() =>
        Assert.Contains(
            "nieuw-stembiljet",
            (await Get("/api/v1/wijzigingen?as=gezegd&van=2025-10-02&per=mijlpaal")).AsArray()
                .Select(it => (string)it!["dossier"]!));

    [Fact]
    public async Task The_difference_counts_a_move_as_the_slippage_does()
    {
        var slippage = (await Get("/api/v1/verschuivingen?dossier=archiefwet"))["mijlpalen"]!.AsArray()
            .Single(it => (string)it!["mijlpaal"]! == "in-werking")!;
        var change = (await Get(
                "/api/v1/wijzigingen?as=gezegd&van=2026-01-01&per=mijlpaal&dossier=archiefwet&soort=verschoven"))
            .AsArray().Single(it => (string)it!["mijlpaal"]! == "in-werking")!;

        Assert.Equal((string)slippage["laatsteLaatst"]!, (string)change["wordt"]!["laatst"]!);
        Assert.NotEqual("op zijn vroegst in 2026", (string?)change["geteldVanaf"]!["zin"]);
    }

    private async Task<IEnumerable<string>> Planned(string address)
    {
        var planning = (await Get(address)).AsObject();
        return planning["kwartalen"]!.AsArray().SelectMany(it => it!["items"]!.AsArray())
            .Concat(((string[])["lopend", "later", "ongedateerd", "verstreken"])
                .SelectMany(block => planning[block]!.AsArray()))
            .Select(it => string.Create(CultureInfo.InvariantCulture, $"{it!["id"]} {it["zin"]}"));
    }

    private async Task<JsonNode> Get(string address) =>
        JsonNode.Parse(await (await shipped.Started).Client.GetStringAsync(address))!;
}
