using NodaTime;

namespace Tracker.Domain.Dossiers;

/// <summary>The European Commission proposed an act of the Union.</summary>
public sealed record ProposedByCommission(Statement Statement, LocalDate On, string? Exception = null)
    : StepTaken(Statement, On, Exception);

/// <summary>The Dutch cabinet told parliament what it thinks of a proposal of the Commission.</summary>
public sealed record AssessedByCabinet(Statement Statement, LocalDate On, string? Exception = null)
    : StepTaken(Statement, On, Exception);

/// <summary>The Council of the Union took a position: a general approach, or a reading.</summary>
public sealed record CouncilTookPosition(Statement Statement, LocalDate On, string? Exception = null)
    : StepTaken(Statement, On, Exception);

/// <summary>The European Parliament took a position: a mandate, or a reading.</summary>
public sealed record UnionParliamentTookPosition(Statement Statement, LocalDate On, string? Exception = null)
    : StepTaken(Statement, On, Exception);

/// <summary>Council and Parliament reached a provisional agreement.</summary>
public sealed record UnionAgreementReached(Statement Statement, LocalDate On, string? Exception = null)
    : StepTaken(Statement, On, Exception);

/// <summary>Council and Parliament did not come to an act.</summary>
public sealed record UnionActNotAdopted(Statement Statement, LocalDate On, string? Exception = null)
    : StepTaken(Statement, On, Exception);

/// <summary>Some of the articles of an EU regulation became applicable.</summary>
public sealed record PartlyBecameApplicable(Statement Statement, LocalDate On, string? Exception = null)
    : StepTaken(Statement, On, Exception);

/// <summary>An EU regulation, or a part of it, became applicable.</summary>
public sealed record BecameApplicable(Statement Statement, LocalDate On, string? Exception = null)
    : StepTaken(Statement, On, Exception);

/// <summary>A directive, or a part of it, became Dutch law.</summary>
public sealed record Transposed(Statement Statement, LocalDate On, string? Exception = null)
    : StepTaken(Statement, On, Exception);

/// <summary>The Commission was told of the transposition.</summary>
public sealed record TranspositionNotified(Statement Statement, LocalDate On, string? Exception = null)
    : StepTaken(Statement, On, Exception);

/// <summary>The last day for transposition, which the directive itself names, has come.</summary>
public sealed record TranspositionPeriodEnded(Statement Statement, LocalDate On, string? Exception = null)
    : StepTaken(Statement, On, Exception);

/// <summary>The Commission began an infringement procedure.</summary>
public sealed record FormalNoticeGiven(Statement Statement, LocalDate On, string? Exception = null)
    : StepTaken(Statement, On, Exception);

public sealed record ReasonedOpinionGiven(Statement Statement, LocalDate On, string? Exception = null)
    : StepTaken(Statement, On, Exception);

/// <summary>The Commission went to the Court of Justice.</summary>
public sealed record BroughtBeforeCourt(Statement Statement, LocalDate On, string? Exception = null)
    : StepTaken(Statement, On, Exception);

public sealed record CourtRuled(Statement Statement, LocalDate On, string? Exception = null)
    : StepTaken(Statement, On, Exception);

public sealed record InfringementClosed(Statement Statement, LocalDate On, string? Exception = null)
    : StepTaken(Statement, On, Exception);
