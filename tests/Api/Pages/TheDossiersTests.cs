using Tracker.Domain.Procedures;
using Tracker.Tests.Projections;

namespace Tracker.Tests.Api.Pages;

public sealed class The_list_of_dossiers
{
    [Fact]
    public async Task Stands_by_kind_with_counts_a_dozen_of_each_and_the_way_to_the_rest()
    {
        await using var host = await Host();
        var page = await host.Page("/dossiers?ministerie=BZK");

        Assert.Equal("16 dossiers.", page.Texts(".wp-balk strong").Single());
        Assert.Equal(["Wet 15", "Programma 1"], page.Texts(".wp-sprong li"));
        Assert.Equal(["Wet 15 dossiers", "Programma 1 dossier"], page.Texts("h2"));
        Assert.Equal(13, page.QuerySelectorAll("tbody tr").Length);
        var more = page.QuerySelectorAll(".wp-toon a").Single();
        Assert.Equal("Toon alle 15", more.TextContent);
        Assert.Equal("/dossiers?ministerie=BZK&toon=wet#wet-verder", more.GetAttribute("href"));
    }

    [Fact]
    public async Task Shows_all_of_a_kind_when_asked_and_closes_it_again()
    {
        await using var host = await Host();
        var page = await host.Page("/dossiers?toon=wet");

        Assert.Equal(16, page.QuerySelectorAll("tbody tr").Length);
        Assert.Equal("Wet 13", page.QuerySelector("#wet-verder a")!.TextContent);
        Assert.Equal("/dossiers#wet", page.QuerySelector(".wp-toon a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Has_no_list_of_kinds_when_there_is_one()
    {
        await using var host = await Host();
        var page = await host.Page("/dossiers?instrument=programma");

        Assert.Empty(page.QuerySelectorAll(".wp-sprong"));
        Assert.Equal(["Programma 1 dossier"], page.Texts("h2"));
    }

    private static Task<PageHost> Host()
    {
        var told = Enumerable.Range(1, 15).Aggregate(
            new Scenario(), (so, number) => so.Dossier($"wet-{number}", $"Wet {number:00}"));
        return PageHost.Of(
            told.Dossier("plan", "Een plan", instrument: Instrument.Programme).View, Scenario.Day("2026-08-12"));
    }
}
