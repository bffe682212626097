using NodaTime;
using Tracker.Domain;
using Tracker.Projections.Changes;
using Tracker.Projections.Dossiers;

namespace Tracker.Api.Changes;

/// <summary>What someone asks of the changes.</summary>
/// <param name="Period">The two moments.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day.</param>
/// <param name="Form">Each change apart, or what they come to.</param>
/// <param name="Kinds">Only these; empty for all.</param>
/// <param name="Selection">Which dossiers and milestones.</param>
public sealed record AskedChanges(
    ChangePeriod Period,
    LocalDate From,
    LocalDate Until,
    ChangeForm Form,
    Values<ChangeKind> Kinds,
    Selection Selection)
{
    /// <summary>What came with the shipped catalogue is left out, but where something else came after it.</summary>
    public bool WithoutLoaded { get; init; }

    /// <summary>What is found, in the form that was asked.</summary>
    public FoundChanges In(TrackerView view)
    {
        var all = Form == ChangeForm.Steps
            ? [.. ChangeList.Between(view, Selection, Period).Select(Difference.Of)]
            : Difference.Between(view, Selection, Period);
        // By what was said, everything is news of its day, however it came to us.
        var leavesOut = WithoutLoaded && Period.Axis == ChangeAxis.Recorded;
        var news = leavesOut ? [.. all.Select(it => it.SinceLoaded()).OfType<Difference>()] : all;
        return new FoundChanges(
            [.. news.Where(it => Takes(it.Whole.Kind))],
            [
                .. RemarkChange.Between(view, Selection, Period)
                    .Where(it => Takes(it.Kind) && !(leavesOut && it.IsCatalogue)),
            ],
            leavesOut ? all.Count(it => it.Steps[0].IsCatalogue) : 0);
    }

    /// <summary>
    /// Remembers, for who writes the answer, whether it can still change: a period that is over on the axis of
    /// recording gains nothing any more.
    /// </summary>
    public AskedChanges Kept(HttpContext context, TrackerView view, LocalDate today)
    {
        var time = AskedTime.Of(Period.Becomes, SettledMoment.IsReached(context), view, today);
        if (time.Finality != Finality.Provisional)
        {
            time.Kept(context);
        }

        return this;
    }

    private bool Takes(ChangeKind kind) => Kinds.Count == 0 || Kinds.Contains(kind);
}

/// <summary>The changes that were found.</summary>
/// <param name="Milestones">That with the newest change first.</param>
/// <param name="Remarks">What changed of what is said of dossiers as a whole.</param>
/// <param name="Loaded">How many milestones came with the catalogue, which is left out.</param>
public sealed record FoundChanges(
    IReadOnlyList<Difference> Milestones, IReadOnlyList<RemarkChange> Remarks, int Loaded)
{
    /// <summary>When the newest of them was; null when there is none.</summary>
    public Instant? Newest => Milestones.Select(it => it.Whole.Move.At).Concat(Remarks.Select(it => it.At))
        .Select(it => (Instant?)it)
        .Max();

    /// <summary>All of them, newest first, each made into the same thing.</summary>
    public IEnumerable<T> Each<T>(Func<Difference, T> milestone, Func<RemarkChange, T> remark) => Milestones
        .Select(it => (it.Whole.Move.At, it.Whole.Move.Position, Made: milestone(it)))
        .Concat(Remarks.Select(it => (it.At, it.Position, Made: remark(it))))
        .OrderByDescending(it => it.At)
        .ThenByDescending(it => it.Position)
        .Select(it => it.Made);
}

/// <summary>In which form changes are told.</summary>
public enum ChangeForm
{
    /// <summary>Each change apart.</summary>
    Steps,

    /// <summary>Of each milestone what all its changes come to.</summary>
    Milestones,
}

/// <summary>The words for the forms.</summary>
public static class ChangeFormWords
{
    public static Vocabulary<ChangeForm> All { get; } = new(
        (ChangeForm.Steps, "wijziging", "elke wijziging apart", "each change by itself"),
        (ChangeForm.Milestones, "mijlpaal", "per mijlpaal", "by milestone"));
}
