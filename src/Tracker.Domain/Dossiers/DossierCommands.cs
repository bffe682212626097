using NodaTime;
using Tracker.Domain.PlanDates;
using Tracker.Domain.Procedures;

namespace Tracker.Domain.Dossiers;

public abstract record DossierCommand;

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
    string? Exception = null) : DossierCommand;

/// <summary>This will happen then, this source says, in these words.</summary>
public sealed record RecordClaim(
    Statement Statement,
    string? Phrase,
    PlanDate Date,
    Firmness Firmness,
    string? Condition = null,
    bool Beside = false) : DossierCommand;

/// <summary>That entry was a mistake, for this reason.</summary>
public sealed record RetractEntry(string Entry, string Reason) : DossierCommand;
