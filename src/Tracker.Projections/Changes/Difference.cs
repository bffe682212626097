using Tracker.Projections.Dossiers;

namespace Tracker.Projections.Changes;

/// <summary>What became of one milestone between two moments.</summary>
/// <param name="Whole">
/// From where it stood at the first moment to where it stands at the second. It has the time of the last step; who said
/// so, and why, it has of the last one that was more than a day that passed.
/// </param>
/// <param name="Steps">
/// What led from the one to the other, oldest first; at least one. What was registered late and changed nothing is
/// among them.
/// </param>
public sealed record Difference(Change Whole, IReadOnlyList<Change> Steps)
{
    /// <param name="view">The log as folded.</param>
    /// <param name="selection">Which dossiers and milestones.</param>
    /// <param name="period">The two moments.</param>
    /// <returns>Of each milestone of which anything happened in between, that with the newest step first.</returns>
    public static IReadOnlyList<Difference> Between(TrackerView view, Selection selection, ChangePeriod period) =>
    [
        .. ChangeList.Dossiers(view, selection, period)
            .SelectMany(dossier => Of(dossier, period))
            .Where(it => ChangeList.Takes(selection, it.Whole.Move))
            .OrderByDescending(it => it.Whole.Move.At)
            .ThenByDescending(it => it.Whole.Move.Position)
            .ThenBy(it => it.Whole.Dossier.Slug, StringComparer.Ordinal),
    ];

    /// <summary>What one change comes to by itself.</summary>
    public static Difference Of(Change change) => new(change, [change]);

    /// <summary>
    /// The same without what came with the shipped catalogue before anything else did, for that is where one starts
    /// from; null when nothing is left.
    /// </summary>
    public Difference? SinceLoaded()
    {
        var since = Steps.SkipWhile(step => step.IsCatalogue).ToList();
        return since.Count == Steps.Count ? this : since.Count == 0 ? null : new Difference(Sum(since), since);
    }

    /// <summary>The differences of one dossier.</summary>
    public static IEnumerable<Difference> Of(DossierHistory dossier, ChangePeriod period) => ChangeList
        .Of(dossier, period)
        .GroupBy(change => change.Move.Key)
        .Select(steps => new Difference(Sum([.. steps]), [.. steps]));

    private static Change Sum(List<Change> steps)
    {
        var counting = steps.FindAll(step => step.Move.Counts);
        if (counting.Count <= 1)
        {
            return counting.Count == 1 ? counting[0] : steps[^1];
        }

        var (was, last) = (counting[0].Move.Was, counting[^1]);
        var told = counting.FindLast(step => step.Move.Cause != MoveCause.Time)?.Move;
        var whole = last.Move with
        {
            Was = was,
            Entry = told?.Entry,
            Through = told?.Through,
            Settlement = told?.Settlement,
        };
        return last with
        {
            Move = whole,
            Kind = MilestoneMove.IsSame(was, whole.Becomes) ? ChangeKind.Restored
                : Correcting(counting, was) is { } correction ? correction.Kind
                : ChangeKinds.Between(was, whole.Becomes),
            IsBelated = counting.TrueForAll(step => step.IsBelated),
            IsCatalogue = counting.TrueForAll(step => step.IsCatalogue),
        };
    }

    /// <summary>The step that struck what stood at the first moment; null when that was no mistake.</summary>
    private static Change? Correcting(List<Change> steps, MilestoneStanding? was) => was is null
        ? null
        : steps.Find(step => step.Kind is ChangeKind.Corrected or ChangeKind.Amended
            && step.Move.Was?.Stands.Id == was.Stands.Id
            && step.Move.Becomes?.Stands.Id != was.Stands.Id);
}
