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
            && (claim.Phrase, claim.Date, claim.Firmness, claim.Condition, claim.Beside, claim.Awaits)
                == (it.Phrase, it.Date, it.Firmness, it.Condition, it.Beside, it.Awaits)),
        RaiseFlag it => Of(new FlagRaised(it.Citation, it.Flag, it.On, it.Note), open),
        LowerFlag it => Of(new FlagLowered(it.Citation, it.Flag, it.On, it.Note), open),
        LinkDossier it => Of(new DossierLinked(it.Citation, it.Kind, it.To), open),
        VoiceWish it => Of(new WishVoiced(it.Citation, it.Wish), open),
        IdentifyObligation it => Of(new ObligationIdentified(it.Citation, it.Duty, it.DueOn, it.Due), open),
        AmendEntry it => Of(it.Into, open),
        _ => null,
    };

    /// <inheritdoc cref="Of(DossierCommand, DossierState.Open)"/>
    internal static string? Of(Remark remark, DossierState.Open open) => open.Has(remark.Citation.Entry)
        ? remark.Citation.Entry
        : open.Standing
            .Where(it => Under(remark.Citation, it) == remark)
            .Select(it => it.Citation.Entry)
            .FirstOrDefault();

    private static string? Find(Statement statement, DossierState.Open open, Func<DossierState.Known, bool> says) =>
        open.Has(statement.Entry)
            ? statement.Entry
            : open.Entries.Values
                .Where(entry => !entry.Retracted && says(entry) && IsSamePlace(entry.Statement, statement))
                .OrderBy(entry => entry.Order)
                .Select(entry => entry.Statement.Entry)
                .FirstOrDefault();

    // How exactly the day is known is no other statement.
    private static bool IsSamePlace(Statement one, Statement other) =>
        one with { Entry = other.Entry, SaidOnIsApproximate = other.SaidOnIsApproximate } == other;

    private static Remark Under(Citation citation, Remark remark) => remark with
    {
        Citation = remark.Citation with
        {
            Entry = citation.Entry, SaidOnIsApproximate = citation.SaidOnIsApproximate,
        },
    };
}
