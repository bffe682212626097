using NodaTime;
using Tracker.Projections.Dossiers;

namespace Tracker.Projections.Statements;

/// <summary>A fact or claim with its dossier and what became of it.</summary>
/// <param name="Dossier">The dossier it is about.</param>
/// <param name="Judged">The entry, and what became of it.</param>
/// <param name="IsImplied">It was a plan for a step that must have been taken since, as a later one shows.</param>
public sealed record JudgedStatement(DossierHistory Dossier, JudgedEntry Judged, bool IsImplied)
{
    public Entry Entry => Judged.Entry;

    /// <summary>The Dutch word for what became of it.</summary>
    public string Status => IsImplied && Judged.Status == EntryStatus.Lapsed
        ? StatusWords.Implied
        : StatusWords.Entries.Code(Judged.Status);

    /// <summary>
    /// All of one dossier, retracted ones too, in the order in which they were said, and then recorded.
    /// </summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="bounds">What we look at.</param>
    /// <param name="day">The day in Amsterdam on which we judge what is overdue.</param>
    public static IReadOnlyList<JudgedStatement> Of(DossierHistory dossier, AsOf bounds, LocalDate day)
    {
        var judged = Standings.Of(dossier, bounds, day)
            .SelectMany(standing => standing.Entries.Select(entry =>
                new JudgedStatement(dossier, entry, standing.Status == StandingStatus.Implied)))
            .ToDictionary(it => it.Entry.Id, StringComparer.Ordinal);
        return
        [
            .. dossier.Entries.Select(bounds.At).OfType<Entry>()
                .OrderBy(entry => entry.SaidOn)
                .ThenBy(entry => entry.Position)
                // A milestone of which everything was retracted stands nowhere any more.
                .Select(entry => judged.GetValueOrDefault(entry.Id)
                    ?? new JudgedStatement(dossier, new JudgedEntry(entry, EntryStatus.Retracted), false)),
        ];
    }

    /// <summary>All that one source stated, in the order of the document.</summary>
    /// <param name="view">The log as folded.</param>
    /// <param name="source">The key of the source.</param>
    /// <param name="bounds">What we look at.</param>
    /// <param name="day">The day in Amsterdam on which we judge what is overdue.</param>
    public static IReadOnlyList<JudgedStatement> By(TrackerView view, string source, AsOf bounds, LocalDate day) =>
    [
        .. from dossier in view.Dossiers.Values
           where dossier.Entries.Any(entry => entry.Statement.Source == source)
           from stated in Of(dossier, bounds, day)
           where stated.Entry.Statement.Source == source
           orderby stated.Entry.Statement.Line ?? int.MaxValue, stated.Entry.Position
           select stated,
    ];
}
