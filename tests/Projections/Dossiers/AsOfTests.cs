using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Tracker.Domain;
using Tracker.Domain.Calendars;
using Tracker.Domain.Dossiers;
using Tracker.Projections.Dossiers;
using Tracker.Projections.Planning;
using Tracker.Projections.Statements;

namespace Tracker.Tests.Projections.Dossiers;

public sealed class The_planning_as_of_any_day
{
    private static readonly Arbitrary<(List<RandomLog.Act> Acts, List<RandomLog.Act> Later, AsOf Bounds, int Day)> Any =
        Arb.From(
            from acts in Gen.ListOf(RandomLog.Acts)
            from later in Gen.ListOf(RandomLog.Acts)
            from bounds in RandomLog.Bounds
            from day in Gen.Choose(0, RandomLog.Days.Length - 1)
            select (acts.ToList(), later.ToList(), bounds, day));

    [Fact]
    public void Is_todays_planning_of_what_was_said_and_recorded_by_then_alone() =>
        Prop.ForAll(Any, it =>
        {
            var log = RandomLog.Of(it.Acts);
            var matching = RandomLog.Fold(log.Where(recorded => Matches(recorded, it.Bounds)));
            var day = RandomLog.Days[it.Day];

            Assert.Equal(
                Told(matching, AsOf.Now, day),
                Told(RandomLog.Fold(log), it.Bounds, day));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400).WithEndSize(60));

    [Fact]
    public void Is_not_changed_by_what_is_recorded_after_a_moment_in_it() =>
        Prop.ForAll(Any, it =>
        {
            var before = RandomLog.Of(it.Acts);
            var after = RandomLog.Of(it.Acts.Concat(it.Later));
            var last = before is [.., var newest] ? newest.At : Instant.FromUnixTimeSeconds(0);
            var settled = it.Bounds with { RecordedBy = last - Duration.Epsilon };
            var day = RandomLog.Days[it.Day];

            Assert.Equal(
                Told(RandomLog.Fold(before), settled, day),
                Told(RandomLog.Fold(after), settled, day));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithEndSize(60));

    private static bool Matches(Recorded recorded, AsOf bounds) =>
        !(recorded.At > bounds.RecordedBy) && !(SaidOn(recorded.Event) > bounds.SaidBy);

    private static LocalDate? SaidOn(TrackerEvent happened) => happened switch
    {
        StepTaken it => it.Statement.SaidOn,
        Planned it => it.Statement.SaidOn,
        _ => null,
    };

    /// <summary>Everything that people see of it: where it stands in the planning, and what became of each
    /// entry.</summary>
    private static IReadOnlyList<string> Told(TrackerView view, AsOf bounds, LocalDate day)
    {
        var first = Quarter.Of(day);
        var planning = PlanningPerQuarter.Of(view, Selection.Everything, first, first.Next, bounds, day);
        return
        [
            .. planning.Quarters.SelectMany(it => it.Items.Select(item => $"{it.Quarter} {Told(item)}")),
            .. planning.Running.Select(item => $"lopend {Told(item)}"),
            .. planning.Later.Select(item => $"later {Told(item)}"),
            .. planning.Undated.Select(item => $"ongedateerd {Told(item)}"),
            .. planning.Overdue.Select(item => $"verstreken {Told(item)}"),
            .. from dossier in view.Dossiers.Values
               from it in JudgedStatement.Of(dossier, bounds, day)
               select $"{dossier.Slug} {it.Entry.Id} {it.Status} {it.Judged.SupersededBy} {it.Entry.Retraction?.At}",
        ];
    }

    private static string Told(PlanningItem item) =>
        $"{item.Key} '{item.Description.Title}' {item.Standing.Stands.Id} {item.Standing.Status} "
        + $"{item.Standing.IsOverdue} {item.MovedFrom?.Id} "
        + string.Join(' ', item.Standing.Conflicts.Select(it => it.Id));
}
