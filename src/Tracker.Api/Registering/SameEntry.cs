using Tracker.Domain.Dossiers;

namespace Tracker.Api.Registering;

/// <summary>Which entry says already what someone wants to record.</summary>
public static class SameEntry
{
    /// <summary>
    /// The id of the entry that says the same of the same milestone, at the same place; null when there is none.
    /// </summary>
    public static string? Of(DossierCommand command, DossierState.Open open) => command switch
    {
        RecordFact it => Find(it.Statement, open, entry => entry.Fact is not null),
        RecordClaim it => Find(it.Statement, open, entry =>
            entry.Claim is { } claim
            && (claim.Phrase, claim.Date, claim.Firmness) == (it.Phrase, it.Date, it.Firmness)),
        _ => null,
    };

    private static string? Find(Statement statement, DossierState.Open open, Func<DossierState.Known, bool> says) =>
        open.Entries.ContainsKey(statement.Entry)
            ? statement.Entry
            : open.Entries.Values
                .Where(entry => !entry.Retracted && says(entry) && IsSamePlace(entry.Statement, statement))
                .Select(entry => entry.Statement.Entry)
                .Order(StringComparer.Ordinal)
                .FirstOrDefault();

    private static bool IsSamePlace(Statement one, Statement other) =>
        one with { Entry = other.Entry, SaidOnIsApproximate = other.SaidOnIsApproximate } == other;
}
