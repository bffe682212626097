using NodaTime;
using Tracker.Domain.Procedures;
using Tracker.Projections.Agendas;
using Tracker.Projections.Changes;
using Tracker.Projections.Dossiers;
using Tracker.Projections.Planning;
using Tracker.Projections.Slippage;
using static Tracker.Tests.Projections.Scenario;

namespace Tracker.Tests.Projections.Planning;

/// <summary>A cabinet is no law: it is there so that 'controversieel' can lapse.</summary>
public sealed class A_cabinet_that_is_followed
{
    private static readonly LocalDate Today = Day("2026-12-31");

    private static TrackerView View() => new Scenario().Recording("2026-05-01")
        .Dossier("wpp").Claim("wpp", "in-werking", "2026-04-24", "2028-01-01")
        .Dossier("kabinet-x", instrument: Instrument.Cabinet)
        .Fact("kabinet-x", "beedigd", "2026-02-23")
        .Claim("kabinet-x", "opgevolgd", "2026-02-23", "2030-03-01")
        .View;

    private static IEnumerable<string> Planned(Selection selection) =>
        PlanningPerQuarter.Items(View(), selection, AsOf.Now, Today).Select(it => it.Dossier.Slug);

    [Fact]
    public void Stands_in_no_planning() => Assert.Equal(["wpp"], Planned(Selection.Everything));

    [Fact]
    public void Is_not_found_by_a_filter_that_it_would_meet() =>
        Assert.Empty(Planned(Selection.Everything with { Steps = ["opgevolgd"], Ministries = ["BZK"] }));

    [Fact]
    public void Is_there_for_who_asks_for_it_by_name() =>
        Assert.Equal(
            ["kabinet-x", "kabinet-x"], Planned(Selection.Everything with { Dossiers = ["kabinet-x"] }));

    [Fact]
    public void Is_no_change() => Assert.Equal(
        ["wpp"],
        ChangeList.Between(
                View(), Selection.Everything, ChangePeriod.OfDays(ChangeAxis.Recorded, null, Today, Today))
            .Select(it => it.Dossier.Slug));

    [Fact]
    public void Does_not_slip() => Assert.Equal(
        ["wpp"],
        SlippagePortfolio.Of(View(), Selection.Everything, AsOf.Now, Today).Dossiers.Select(it => it.Dossier.Slug));

    [Fact]
    public void Is_in_no_calendar_and_has_none()
    {
        var configuration = new AgendaConfiguration("https://planner.example", "planner.example");

        var feed = AgendaFeed.Of(
            View(), Agenda.National, AgendaOptions.None, Today, configuration,
            new Uri("https://planner.example/a.ics"));

        Assert.Single(feed.Calendar.Events);
        Assert.Null(Agenda.Find(AgendaKind.Dossier, "kabinet-x", View(), Today));
    }
}
