using System.Globalization;
using Tracker.Domain.Calendars;
using Tracker.Projections.Dossiers;
using Tracker.Projections.Planning;
using static Tracker.Tests.Projections.Scenario;

namespace Tracker.Tests.Projections.Planning;

/// <summary>So many dossiers that the work is shared out over the cores.</summary>
public sealed class The_planning_of_many_dossiers
{
    private const int Count = 1200;

    private static readonly TrackerView View = Enumerable.Range(0, Count)
        .Aggregate(new Scenario(), (log, number) => log
            .Dossier(Slug(number))
            .Fact(Slug(number), "ingediend-tk", number % 2 == 0 ? "2025-05-01" : "2026-08-01")
            .Claim(Slug(number), "in-werking", "2026-04-24", "2027-01-01"))
        .View;

    private static PlanningPerQuarter Planning { get; } = PlanningPerQuarter.Of(
        View, Selection.Everything, new Quarter(2026, 3), new Quarter(2027, 4), AsOf.Now, Day("2026-09-01"));

    private static PlacedItems Begin2027 => Planning.Quarters[2].Items;

    private static string Slug(int number) => "wet-" + number.ToString("0000", CultureInfo.InvariantCulture);

    [Fact]
    public void Is_the_same_as_that_of_each_of_them() => Assert.Equal(
        PlanningPerQuarter.Items(View, Selection.Everything, AsOf.Now, Day("2026-09-01"))
            .Where(item => item.From >= new Quarter(2026, 3))
            .Select(item => item.Key.ToString())
            .Order(StringComparer.Ordinal),
        Planning.Unordered.Select(item => item.Key.ToString()).Order(StringComparer.Ordinal));

    [Fact]
    public void Leaves_out_what_happened_before_its_first_quarter() => Assert.Equal(
        [Count / 2, 0, Count, 0, 0, 0], Planning.Quarters.Select(quarter => quarter.Items.Count));

    [Fact]
    public void Shows_the_first_of_a_place_as_they_would_stand_among_all() => Assert.Equal(
        Begin2027.Take(12).Select(item => item.Key.Dossier),
        Planning.Quarters[2].Items.First(12).Select(item => item.Key.Dossier));

    [Fact]
    public void Is_by_name_where_the_day_is_the_same() => Assert.Equal(
        [Slug(0), Slug(1), Slug(2)], Begin2027.First(3).Select(item => item.Key.Dossier));
}
