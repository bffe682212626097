namespace Tracker.Domain.Dossiers;

/// <summary>Which entry says already what someone wants to record: saying it again is nothing.</summary>
public static class SameEntry
{
    /// <summary>
    /// The id of the entry with the same id, or else of the first that says the same of the same milestone at the same
    /// place, and was not retracted; null when there is none.
    /// </summary>
    public static string? Of(DossierCommand command, DossierState.Open open) => command switch
    {
        RecordFact it => Find(it.Statement, open, entry => entry.Fact?.On == it.On),
        RecordClaim it => Find(it.Statement, open, entry => entry.Claim is { } claim
            && (claim.Phrase, claim.Date, claim.Firmness, claim.Condition, claim.Beside)
                == (it.Phrase, it.Date, it.Firmness, it.Condition, it.Beside)),
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

    // How exactly the day is known is no other statement.
    private static bool IsSamePlace(Statement one, Statement other) =>
        one with { Entry = other.Entry, SaidOnIsApproximate = other.SaidOnIsApproximate } == other;
}
