using NodaTime;
using Tracker.Domain.PlanDates;
using Tracker.Domain.Procedures;

namespace Tracker.Domain.Dossiers;

public abstract record DossierCommand
{
    /// <summary>The id of the entry that it records or is about; null when it is about the dossier.</summary>
    public virtual string? About => null;
}

/// <summary>Follow this from now on.</summary>
public sealed record OpenDossier(string Slug, Instrument Instrument, DossierDescription Description) : DossierCommand;

/// <summary>Its title, numbers or audience are now these.</summary>
public sealed record DescribeDossier(DossierDescription Description) : DossierCommand;

/// <summary>This happened, on that day, this source says.</summary>
/// <param name="Identifier">The Kamerstuk or Staatsblad number, where the step has one.</param>
/// <param name="Exception">
/// Why it is recorded although the procedure does not allow it; null for the ordinary case.
/// </param>
public sealed record RecordFact(
    Statement Statement,
    LocalDate On,
    string? Identifier = null,
    LocalDate? ClosesOn = null,
    Uri? Page = null,
    LocalDate? RetroactiveFrom = null,
    string? Exception = null) : DossierCommand
{
    public override string? About => Statement.Entry;
}

/// <summary>This will happen then, this source says, in these words.</summary>
public sealed record RecordClaim(
    Statement Statement,
    string? Phrase,
    PlanDate Date,
    Firmness Firmness,
    string? Condition = null,
    bool Beside = false,
    Awaiting? Awaits = null) : DossierCommand
{
    public override string? About => Statement.Entry;
}

/// <summary>From that day on this holds beside the step, this source says.</summary>
/// <param name="Cabinet">
/// The cabinet that was in full office on that day, looked up; null when it was a caretaker, or nothing is known of it.
/// </param>
public sealed record RaiseFlag(
    Citation Citation, Flag Flag, LocalDate On, string? Note = null, string? Cabinet = null) : DossierCommand
{
    public override string? About => Citation.Entry;
}

/// <summary>From that day on this no longer holds, this source says.</summary>
public sealed record LowerFlag(Citation Citation, Flag Flag, LocalDate On, string? Note = null) : DossierCommand
{
    public override string? About => Citation.Entry;
}

/// <summary>It belongs to that other dossier, this source says.</summary>
/// <param name="Other">The instrument of the other dossier, looked up.</param>
public sealed record LinkDossier(Citation Citation, DossierLink Kind, string To, Instrument Other) : DossierCommand
{
    public override string? About => Citation.Entry;
}

/// <summary>The author of this source would like that, this source says.</summary>
public sealed record VoiceWish(Citation Citation, string Wish) : DossierCommand
{
    public override string? About => Citation.Entry;
}

/// <summary>Those whom it concerns must do that, this source says.</summary>
/// <param name="DueOn">The last day for it; not together with <paramref name="Due"/>.</param>
/// <param name="Due">The event from which its days follow.</param>
public sealed record IdentifyObligation(Citation Citation, string Duty, LocalDate? DueOn = null, Awaiting? Due = null)
    : DossierCommand
{
    public override string? About => Citation.Entry;
}

/// <summary>That entry was a mistake, for this reason.</summary>
public sealed record RetractEntry(string Entry, string Reason) : DossierCommand
{
    public override string? About => Entry;
}

/// <summary>That entry was a mistake, for this reason; this is how it should have been recorded.</summary>
/// <param name="Into">Records an entry, under an id of its own.</param>
public sealed record AmendEntry(string Entry, DossierCommand Into, string Reason) : DossierCommand
{
    public override string? About => Into.About;
}

/// <summary>Of the claims that contradict each other this one holds, for this reason.</summary>
/// <param name="Settlement">The id of the choice.</param>
/// <param name="Kept">The id of the claim that holds.</param>
public sealed record SettleConflict(string Settlement, string Kept, string Reason) : DossierCommand
{
    public override string? About => Settlement;
}

/// <summary>That choice between claims no longer holds, for this reason.</summary>
public sealed record UndoSettlement(string Settlement, string Reason) : DossierCommand
{
    public override string? About => Settlement;
}
