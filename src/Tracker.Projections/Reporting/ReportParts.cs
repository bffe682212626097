using NodaTime;
using Tracker.Domain.Dossiers;
using Tracker.Domain.Sources;
using Tracker.Projections.Dossiers;

namespace Tracker.Projections.Reporting;

/// <summary>
/// How what we tell in tables falls apart: a part for each dossier, for all that is told of a dossier follows from its
/// own history and from the sources that it names; and one for what is told of the log as a whole.
/// </summary>
public static class ReportParts
{
    /// <summary>The part that every event touches.</summary>
    public const string Whole = "";

    public static IEnumerable<string> All(TrackerView view) => view.Dossiers.Keys.Prepend(Whole);

    /// <summary>The parts of which something else may be told now that these streams got events.</summary>
    public static IEnumerable<string> Touched(TrackerView view, IReadOnlyCollection<string> streams)
    {
        var sources = streams.Where(SourceDecider.IsStream).Select(SourceDecider.Key).ToHashSet(StringComparer.Ordinal);
        var dossiers = streams.Where(DossierDecider.IsStream).Select(DossierDecider.Slug).ToList();
        return dossiers
            .Concat(dossiers.SelectMany(view.References.WaitingFor))
            // What was declared controversial lapses with the caretaker status of a cabinet.
            .Concat(dossiers.Exists(view.Cabinets.Contains)
                ? view.Dossiers.Values.Where(dossier => !dossier.Notes.IsEmpty).Select(dossier => dossier.Slug)
                : [])
            .Distinct()
            .Concat(sources.Count == 0 ? [] : view.Dossiers.Values
                .Where(dossier => dossier.Entries.Any(entry => sources.Contains(entry.Statement.Source)))
                .Select(dossier => dossier.Slug))
            .Append(Whole);
    }

    /// <summary>
    /// The days after which something else may be told by itself: the last days of what would be overdue in the end, of
    /// those on which a condition can be met, and before a flag goes up or down or the dossier stands still.
    /// </summary>
    public static IEnumerable<LocalDate> TurningDays(TrackerView view, string part) =>
        view.Dossiers.GetValueOrDefault(part) is not { } dossier ? [] :
        [
            .. from standing in Standings.Of(dossier, AsOf.Now, LocalDate.MaxIsoValue)
               from entry in standing.Entries.Where(it => it.Status == EntryStatus.Overdue).Select(it => it.Entry)
                   .Concat(standing.IsOverdue ? [standing.Stands] : [])
               select entry.Date.Latest!.Value,
            .. dossier.InSight.SelectMany(it => it.Entries)
                .Where(entry => entry.Claim?.Awaits is not null)
                .SelectMany(entry => new[] { entry.Claim!.Awaits!.Until, entry.Claim.Date.Latest })
                .OfType<LocalDate>(),
            .. FlagDays(dossier, Caretakers.Of(view, AsOf.Now)).Append(Markings.StandstillFrom(dossier, AsOf.Now))
                .OfType<LocalDate>()
                .Select(day => day.PlusDays(-1)),
        ];

    /// <summary>The first days on which a flag is up or down; null where it never goes down by itself.</summary>
    private static IEnumerable<LocalDate?> FlagDays(DossierHistory dossier, Caretakers caretakers) =>
        from moved in dossier.Notes.Select(note => note.Remark).OfType<FlagMoved>()
        from day in new[] { moved.On, moved is FlagRaised raised ? Markings.LapsedOn(raised, caretakers) : null }
        select day;
}
