using NodaTime;

namespace Tracker.Domain.Dossiers;

/// <summary>A fact: a step of the procedure was taken, on a day, according to a source.</summary>
/// <param name="Statement">Who says it, where, and of which milestone.</param>
/// <param name="On">The day on which it happened.</param>
/// <param name="Exception">
/// Why it was recorded although the procedure does not allow it; null for the ordinary case.
/// </param>
public abstract record StepTaken(Statement Statement, LocalDate On, string? Exception) : DossierEvent;

public sealed record Announced(Statement Statement, LocalDate On, string? Exception = null)
    : StepTaken(Statement, On, Exception);

public sealed record PreparationStarted(Statement Statement, LocalDate On, string? Exception = null)
    : StepTaken(Statement, On, Exception);

/// <param name="ClosesOn">The last day on which one can respond; null when unknown.</param>
/// <param name="Page">Where one can respond; null when unknown.</param>
public sealed record ConsultationOpened(
    Statement Statement, LocalDate On, string? Exception = null, LocalDate? ClosesOn = null, Uri? Page = null)
    : StepTaken(Statement, On, Exception);

public sealed record ConsultationClosed(Statement Statement, LocalDate On, string? Exception = null)
    : StepTaken(Statement, On, Exception);

public sealed record Reviewed(Statement Statement, LocalDate On, string? Exception = null)
    : StepTaken(Statement, On, Exception);

public sealed record ApprovedByCabinet(Statement Statement, LocalDate On, string? Exception = null)
    : StepTaken(Statement, On, Exception);

public sealed record SentToCouncilOfState(Statement Statement, LocalDate On, string? Exception = null)
    : StepTaken(Statement, On, Exception);

public sealed record CouncilOfStateAdvised(Statement Statement, LocalDate On, string? Exception = null)
    : StepTaken(Statement, On, Exception);

public sealed record FurtherReportMade(Statement Statement, LocalDate On, string? Exception = null)
    : StepTaken(Statement, On, Exception);

/// <param name="Kamerstuk">The number of the parliamentary papers, such as <c>36742</c>; null when unknown.</param>
public sealed record SubmittedToHouse(
    Statement Statement, LocalDate On, string? Exception = null, string? Kamerstuk = null)
    : StepTaken(Statement, On, Exception);

public sealed record ReportedByHouse(Statement Statement, LocalDate On, string? Exception = null)
    : StepTaken(Statement, On, Exception);

public sealed record HouseReportAnswered(Statement Statement, LocalDate On, string? Exception = null)
    : StepTaken(Statement, On, Exception);

public sealed record DebatedInHouse(Statement Statement, LocalDate On, string? Exception = null)
    : StepTaken(Statement, On, Exception);

public sealed record AdoptedByHouse(Statement Statement, LocalDate On, string? Exception = null)
    : StepTaken(Statement, On, Exception);

public sealed record RejectedByHouse(Statement Statement, LocalDate On, string? Exception = null)
    : StepTaken(Statement, On, Exception);

public sealed record ExaminedBySenate(Statement Statement, LocalDate On, string? Exception = null)
    : StepTaken(Statement, On, Exception);

public sealed record DebatedInSenate(Statement Statement, LocalDate On, string? Exception = null)
    : StepTaken(Statement, On, Exception);

public sealed record AdoptedBySenate(Statement Statement, LocalDate On, string? Exception = null)
    : StepTaken(Statement, On, Exception);

public sealed record RejectedBySenate(Statement Statement, LocalDate On, string? Exception = null)
    : StepTaken(Statement, On, Exception);

public sealed record RoyalAssentGiven(Statement Statement, LocalDate On, string? Exception = null)
    : StepTaken(Statement, On, Exception);

public sealed record RoyalAssentWithheld(Statement Statement, LocalDate On, string? Exception = null)
    : StepTaken(Statement, On, Exception);

/// <param name="Gazette">Its citation, such as <c>Stb. 2026, 149</c>; null when unknown.</param>
public sealed record PublishedInGazette(
    Statement Statement, LocalDate On, string? Exception = null, string? Gazette = null)
    : StepTaken(Statement, On, Exception);

public sealed record CommencementDetermined(Statement Statement, LocalDate On, string? Exception = null)
    : StepTaken(Statement, On, Exception);

public sealed record PartlyEnteredIntoForce(Statement Statement, LocalDate On, string? Exception = null)
    : StepTaken(Statement, On, Exception);

/// <param name="RetroactiveFrom">The earlier day back to which it works; null when it does not.</param>
public sealed record EnteredIntoForce(
    Statement Statement, LocalDate On, string? Exception = null, LocalDate? RetroactiveFrom = null)
    : StepTaken(Statement, On, Exception);

public sealed record Repealed(Statement Statement, LocalDate On, string? Exception = null)
    : StepTaken(Statement, On, Exception);

public sealed record Abandoned(Statement Statement, LocalDate On, string? Exception = null)
    : StepTaken(Statement, On, Exception);

public sealed record BillWithdrawn(Statement Statement, LocalDate On, string? Exception = null)
    : StepTaken(Statement, On, Exception);

/// <summary>
/// The rules were laid down: a ministerial regulation was signed, an order in council or an act of the Union adopted.
/// </summary>
public sealed record RegulationAdopted(Statement Statement, LocalDate On, string? Exception = null)
    : StepTaken(Statement, On, Exception);

/// <summary>Parliament was given the draft of an order in council.</summary>
public sealed record LaidBeforeParliament(Statement Statement, LocalDate On, string? Exception = null)
    : StepTaken(Statement, On, Exception);

/// <summary>An evaluation or programme began.</summary>
public sealed record Started(Statement Statement, LocalDate On, string? Exception = null)
    : StepTaken(Statement, On, Exception);

public sealed record EvaluationDelivered(Statement Statement, LocalDate On, string? Exception = null)
    : StepTaken(Statement, On, Exception);

public sealed record CabinetResponded(Statement Statement, LocalDate On, string? Exception = null)
    : StepTaken(Statement, On, Exception);

public sealed record ProgrammeChanged(Statement Statement, LocalDate On, string? Exception = null)
    : StepTaken(Statement, On, Exception);

public sealed record ProgrammeEnded(Statement Statement, LocalDate On, string? Exception = null)
    : StepTaken(Statement, On, Exception);

public sealed record CabinetSwornIn(Statement Statement, LocalDate On, string? Exception = null)
    : StepTaken(Statement, On, Exception);

public sealed record CabinetBecameCaretaker(Statement Statement, LocalDate On, string? Exception = null)
    : StepTaken(Statement, On, Exception);

public sealed record CabinetSucceeded(Statement Statement, LocalDate On, string? Exception = null)
    : StepTaken(Statement, On, Exception);

/// <summary>The members who initiated a bill replied to the advice on it.</summary>
public sealed record InitiatorsReplied(Statement Statement, LocalDate On, string? Exception = null)
    : StepTaken(Statement, On, Exception);

/// <summary>Parliament was given an order in council after its publication, before it enters into force.</summary>
public sealed record LaidBeforeParliamentAfterwards(Statement Statement, LocalDate On, string? Exception = null)
    : StepTaken(Statement, On, Exception);

/// <summary>Parliament was given an evaluation.</summary>
public sealed record EvaluationPresented(Statement Statement, LocalDate On, string? Exception = null)
    : StepTaken(Statement, On, Exception);

/// <summary>One can apply for money from a financial scheme.</summary>
public sealed record ApplicationsOpened(Statement Statement, LocalDate On, string? Exception = null)
    : StepTaken(Statement, On, Exception);

public sealed record ApplicationsClosed(Statement Statement, LocalDate On, string? Exception = null)
    : StepTaken(Statement, On, Exception);
