using Tracker.Api.Planning;
using Tracker.Domain.Calendars;
using Tracker.Domain.PlanDates;
using Tracker.Projections.Dossiers;
using Tracker.Projections.Planning;
using Tracker.Tests.Projections;

namespace Tracker.Tests.Api.Pages;

/// <summary>How the board is laid out: where bars lie, what is folded, what stands apart.</summary>
public sealed class The_board : IAsyncLifetime
{
    private PageHost host = null!;

    public async ValueTask InitializeAsync() => host = await PageHost.Of(
        new Scenario()
            .Dossier("archiefwet", "Archiefwet", ministry: "OCW")
            .Fact("archiefwet", "gepubliceerd", "2026-06-19")
            .Claim("archiefwet", "in-werking", "2026-06-19", "2027-01-01", "1 januari 2027", Firmness.Intended)
            .Dossier("fvw", "Financiële-verhoudingswet", "Fvw")
            .Claim("fvw", "ingediend-tk", "2026-04-24", "2026-04-01/2026-06-30", "Q2 2026")
            .Dossier("kaderwet", "Kaderwet rijksinspecties")
            .Claim("kaderwet", "ingediend-tk", "2025-09-16", "2026-01-01/2026-03-31", "begin 2026", Firmness.Expected)
            .View,
        Scenario.Day("2026-08-12"));

    public ValueTask DisposeAsync() => host.DisposeAsync();

    // A quarter with the number of its cards; bars beneath it after a stroke; parts beside each other in brackets.
    [Theory]
    [InlineData("[Q3 0|Q4 0|Q1 0|Q2 0]")]
    [InlineData("[Q3 1|Q4 0|Q1 0|Q2 0]", "2026-07-01/2026-09-30")]
    [InlineData("[[Q3 0|Q4 0] / 1-2|Q1 0|Q2 0]", "2026-07-01/2026-12-31")]
    [InlineData("[[Q3 0|Q4 1] / 1-2|Q1 0|Q2 0]", "2026-07-01/2026-12-31", "2026-12-01")]
    [InlineData("[[Q3 0|Q4 0] / 1-2|[Q1 0|Q2 0] / 3-4]", "2026-07-01/2026-12-31", "2027-01-01/2027-06-30")]
    [InlineData("[Q3 0|[Q4 0|[Q1 0|Q2 0] / 3-4] / 2-4]", "2026-10-01/2027-06-30", "2027-01-01/2027-06-30")]
    [InlineData("[Q3 0|Q4 0|Q1 0|Q2 0 / 4-4]", "2027-04-01/")]
    [InlineData("[[[Q3 0|Q4 0] / 1-2|Q1 0] / 2-3|Q2 0]", "2026-07-01/2026-12-31", "2026-10-01/2027-03-31")]
    public void Cuts_a_row_where_no_bar_lies_across(string layout, params string[] intervals)
    {
        var scenario = intervals.Index().Aggregate(new Scenario(), (scenario, it) => scenario
            .Dossier($"wet-{it.Index}", $"Wet {it.Index}")
            .Claim($"wet-{it.Index}", "in-werking", "2026-04-24", it.Item, "dan"));
        var first = new Quarter(2026, 3);
        var board = Board.Of(
            PlanningPerQuarter.Of(
                scenario.View, Selection.Everything, first, first.Plus(7), AsOf.Now, Scenario.Day("2026-07-01")),
            first);

        Assert.Equal(layout, Layout(board.Rows[0].Whole));
    }

    [Fact]
    public async Task Leads_from_a_past_quarter_to_what_should_have_happened_in_it()
    {
        var page = await host.Page("/");

        Assert.Equal(["1 termijn verstreken"], page.Texts(".wp-kwartaal--voorbij .wp-groep"));
        Assert.Equal(
            ["Financiële-verhoudingswet (Fvw)", "Kaderwet rijksinspecties"],
            page.Texts("[aria-labelledby=verstreken] h3"));
    }

    [Fact]
    public async Task Shows_a_dozen_of_what_is_many_and_all_when_asked()
    {
        await using var many = await PageHost.Of(
            Enumerable.Range(1, 15).Aggregate(
                new Scenario(),
                (scenario, at) => scenario.Dossier($"wet-{at:D2}", $"Wet {at:D2}")
                    .Claim($"wet-{at:D2}", "in-werking", "2026-04-24", "2027-01-01", "1 januari 2027")).View,
            Scenario.Day("2026-08-12"));

        var page = await many.Page("/?van=2026-Q4");
        Assert.Equal(12, page.QuerySelectorAll(".wp-kwartaal h3").Length);
        var way = page.QuerySelector(".wp-toon a")!;
        Assert.Equal("Toon alle 15", way.Words());
        Assert.Equal("/?van=2026-Q4&toon=k-2027-Q1#k-2027-Q1-verder", way.GetAttribute("href"));

        var whole = await many.Page("/?van=2026-Q4&toon=k-2027-Q1");
        Assert.Equal(15, whole.QuerySelectorAll(".wp-kwartaal h3").Length);
        Assert.Equal("Wet 13", whole.QuerySelector("#k-2027-Q1-verder h3")!.Words());
        Assert.Equal("/?van=2026-Q4#k-2027-Q1", whole.QuerySelector(".wp-toon a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Lets_go_of_filters_one_at_a_time()
    {
        var page = await host.Page("/?ministerie=OCW&stap=in-werking");

        Assert.Equal(
            [
                ("Zonder filter OCW×", "/?stap=in-werking"), ("Zonder filter in werking×", "/?ministerie=OCW"),
                ("Wis alle filters", "/"),
            ],
            page.QuerySelectorAll(".wp-chips a").Select(it => (it.Words(), it.GetAttribute("href")!)));
    }

    [Fact]
    public async Task Sets_apart_what_could_have_come_before_and_has_this_quarter_left()
    {
        await using var late = await PageHost.Of(
            new Scenario().Dossier("woo", "Evaluatie Woo")
                .Claim("woo", "in-werking", "2026-04-24", "2026-01-01/2026-12-31", "in 2026").View,
            Scenario.Day("2026-11-22"));

        Assert.Equal(["Al langer gepland, nog tot en met Q4 2026 1 mijlpaal"], await late.Texts("/", "#al-langer"));
        Assert.Equal(["Evaluatie Woo"], await late.Texts("/", "[aria-labelledby=al-langer] h3"));
        Assert.Empty(await late.Texts("/", ".wp-kwartaal h3"));
    }

    private static string Layout(BoardPart part) => part switch
    {
        OneQuarter one => $"Q{one.Column.Quarter.Number} {one.Column.Items.Count}",
        BesideEachOther beside => $"[{string.Join('|', beside.Parts.Select(Layout))}]",
        BarsUnder under => $"{Layout(under.Above)} / "
            + string.Join(", ", under.Bars.Select(bar => $"{bar.From + 1}-{bar.To}")),
        _ => throw new InvalidOperationException($"What is a {part.GetType().Name}?"),
    };
}
