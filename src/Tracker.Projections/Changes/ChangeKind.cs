namespace Tracker.Projections.Changes;

/// <summary>What kind of news a change is.</summary>
public enum ChangeKind
{
    New,

    /// <summary>Begin and end are both later, or both earlier (decision 15).</summary>
    Moved,

    Dated,

    /// <summary>Narrower words for what was planned already: no move.</summary>
    Worded,

    /// <summary>Wider words, within which the earlier days lie: no move.</summary>
    Widened,

    Undated,

    /// <summary>The same days, put more firmly.</summary>
    Firmer,

    /// <summary>The same days, put less firmly.</summary>
    Weaker,

    Happened,
    Overdue,
    Lapsed,

    /// <summary>What the claim waited for has come, and its days stay.</summary>
    ConditionMet,

    Corrected,

    /// <summary>A mistake was put right: struck, and recorded anew.</summary>
    Amended,

    Conflict,

    /// <summary>A person chose between claims that contradicted each other.</summary>
    Settled,

    /// <summary>It changed and changed back: over the whole period nothing did.</summary>
    Restored,

    /// <summary>A source says again what was planned or had happened already: it changes nothing.</summary>
    Repeated,

    /// <summary>An old letter registered late: superseded on arrival, it changes nothing current.</summary>
    Late,
    Other,

    /// <summary>A flag of the dossier went up.</summary>
    FlagRaised,

    /// <summary>A flag of the dossier went down, or lapsed by itself.</summary>
    FlagLowered,

    /// <summary>That a flag went up or down was recorded wrongly, and has been put right.</summary>
    FlagAmended,

    /// <summary>That a flag went up or down was a mistake.</summary>
    FlagCorrected,

    /// <summary>The dossier asks something of those whom it concerns.</summary>
    ObligationAdded,

    /// <summary>An obligation was recorded wrongly, and has been put right.</summary>
    ObligationAmended,

    /// <summary>That it asks something was a mistake.</summary>
    ObligationCorrected,

    LinkAdded,
    LinkAmended,
    LinkCorrected,
    WishAdded,
    WishAmended,
    WishCorrected,
}
