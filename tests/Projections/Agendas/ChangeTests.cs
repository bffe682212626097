using Tracker.Domain.Dossiers;
using Tracker.Domain.PlanDates;
using Tracker.Projections.Agendas;
using Tracker.Projections.Dossiers;
using Tracker.Tests.House;
using static Tracker.Tests.Projections.Scenario;

namespace Tracker.Tests.Projections.Agendas;

/// <summary>
/// Each way in which an event changes, as the whole calendar before and after it, in <c>Changes</c>: what a subscriber
/// has, and then gets.
/// </summary>
public sealed class An_event_that_changes
{
    private static readonly Agenda Amsterdam =
        Agenda.Find(AgendaKind.Municipality, "gm0363", TrackerView.Empty, Day("2026-05-02"))!;

    /// <summary>By name: what is recorded after the first letter, or the day that comes; and the day after.</summary>
    private static readonly Dictionary<string, (Func<Scenario, Scenario> Change, string Today)> All = new()
    {
        ["moved"] = (
            it => Letter(it, "2026-05-20", "2028-07-01"), "2026-05-22"),
        ["firmer"] = (
            it => Letter(it, "2026-05-20", "2028-01-01", Firmness.Fixed), "2026-05-22"),
        ["happened"] = (
            it => it.Recording("2028-01-03").Fact("wpp", "in-werking", "2028-01-01", source: "brief-2"), "2028-01-04"),
        ["withdrawn"] = (
            it => it.Recording("2026-05-21").Fact("wpp", "ingetrokken-voorstel", "2026-05-20", source: "brief-2"),
            "2026-05-22"),
        ["corrected"] = (
            it => it.Recording("2026-05-21").Amend("wpp", "eerst", "beter", "Verkeerd jaar overgenomen.")
                .Claim(
                    "wpp", "in-werking", "2026-04-24", "2029-01-01", "", Firmness.Intended, source: "brief-1",
                    entry: "beter"),
            "2026-05-22"),
        ["retracted"] = (
            it => it.Recording("2026-05-21").Retract("wpp", "eerst", "Andere wet bedoeld."), "2026-05-22"),
        ["back-again"] = (
            it => Letter(it.Recording("2026-05-21").Retract("wpp", "eerst", "Andere wet bedoeld."),
                "2026-12-01", "2029-01-01"),
            "2026-12-03"),
        ["date-dropped"] = (
            it => Letter(it, "2026-05-20", ""), "2026-05-22"),
        ["overdue"] = (it => it, "2028-01-02"),
        ["out-of-the-filter"] = (
            it => it.Recording("2026-05-21").Record(
                DossierDecider.Stream("wpp"),
                new DossierDescribed(it["wpp"].Description with { Audience = ["rijk"] })),
            "2026-05-22"),
    };

    public static TheoryData<string> Names => [.. All.Keys];

    private static Scenario First() => new Scenario().Recording("2026-05-01")
        .Source("brief-1", "Eerste brief", "2026-04-24").Source("brief-2", "Tweede brief", "2026-05-20")
        .Dossier("aw", "Archiefwet").Fact("aw", "gepubliceerd", "2026-04-10", source: "brief-1")
        .Dossier("wpp", "Wet op de politieke partijen", "Wpp", meaning: "Regels voor partijen.")
        .Claim(
            "wpp", "in-werking", "2026-04-24", "2028-01-01", "", Firmness.Intended, source: "brief-1",
            entry: "eerst");

    private static Scenario Letter(
        Scenario scenario, string said, string interval, Firmness firmness = Firmness.Intended) =>
        scenario.Recording(Day(said).PlusDays(1).ToString("uuuu-MM-dd", null))
            .Claim("wpp", "in-werking", said, interval, "", firmness, source: "brief-2");

    private static CalendarEvent? Wpp(Scenario scenario, string today) => Feed.Of(scenario, today, Amsterdam)
        .Calendar.Events.SingleOrDefault(it => it.Uid.Value == "wpp.in-werking@planner.example");

    private static string Golden(string name) => Checkout.Text($"tests/Projections/Agendas/Changes/{name}.ics");

    [Fact]
    public void Is_new_in_a_calendar_that_said_it_had_none()
    {
        Assert.Equal(Golden("nothing-yet"), Feed.Text(new Scenario(), "2026-05-02", Amsterdam));
        Assert.Equal(Golden("first-letter"), Feed.Text(First(), "2026-05-02", Amsterdam));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Becomes_what_the_golden_file_says(string change) =>
        Assert.Equal(
            Golden(change), Feed.Text(All[change].Change(First()), All[change].Today, Amsterdam));

    [Theory]
    [MemberData(nameof(Names))]
    public void Counts_on_under_its_own_name_or_leaves(string change)
    {
        var before = Wpp(First(), "2026-05-02")!;
        var after = Wpp(All[change].Change(First()), All[change].Today);

        Assert.Equal(change == "out-of-the-filter", after is null);
        Assert.True(after is null || after.Sequence > before.Sequence, $"{after?.Sequence} is not higher.");
        Assert.True(after is null || after.ChangedAt > before.ChangedAt);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Tells_the_same_to_who_asked_in_between_and_to_who_starts_anew(string change)
    {
        var (kept, scenario) = (new EventStock(Feed.Configuration), First());
        byte[] Of(EventStock stock, Scenario it, string today) => CalendarWriter.Write(AgendaFeed.Of(
            it.View, Amsterdam, AgendaOptions.None, Day(today), stock, Feed.Configuration.Address("/x.ics")).Calendar)
            .ToArray();

        Of(kept, scenario, "2026-05-02");
        var after = All[change].Change(scenario);

        Assert.Equal(
            Of(new EventStock(Feed.Configuration), after, All[change].Today), Of(kept, after, All[change].Today));
    }
}
