using NodaTime;

namespace Tracker.Domain.Dossiers;

/// <summary>
/// The act of the first reading was published: the next House to be elected considers the change again.
/// </summary>
public sealed record DeclaratoryActPublished(Statement Statement, LocalDate On, string? Exception = null)
    : StepTaken(Statement, On, Exception);

/// <summary>A new House was elected between the two readings of a constitutional amendment.</summary>
public sealed record HouseElected(Statement Statement, LocalDate On, string? Exception = null)
    : StepTaken(Statement, On, Exception);

/// <summary>The second reading of a constitutional amendment was submitted to the newly elected House.</summary>
public sealed record SecondReadingSubmitted(Statement Statement, LocalDate On, string? Exception = null)
    : StepTaken(Statement, On, Exception);

public sealed record SecondReadingReportedByHouse(Statement Statement, LocalDate On, string? Exception = null)
    : StepTaken(Statement, On, Exception);

public sealed record SecondReadingReportAnswered(Statement Statement, LocalDate On, string? Exception = null)
    : StepTaken(Statement, On, Exception);

public sealed record SecondReadingDebatedInHouse(Statement Statement, LocalDate On, string? Exception = null)
    : StepTaken(Statement, On, Exception);

public sealed record SecondReadingAdoptedByHouse(Statement Statement, LocalDate On, string? Exception = null)
    : StepTaken(Statement, On, Exception);

public sealed record SecondReadingRejectedByHouse(Statement Statement, LocalDate On, string? Exception = null)
    : StepTaken(Statement, On, Exception);

public sealed record SecondReadingExaminedBySenate(Statement Statement, LocalDate On, string? Exception = null)
    : StepTaken(Statement, On, Exception);

public sealed record SecondReadingDebatedInSenate(Statement Statement, LocalDate On, string? Exception = null)
    : StepTaken(Statement, On, Exception);

public sealed record SecondReadingAdoptedBySenate(Statement Statement, LocalDate On, string? Exception = null)
    : StepTaken(Statement, On, Exception);

public sealed record SecondReadingRejectedBySenate(Statement Statement, LocalDate On, string? Exception = null)
    : StepTaken(Statement, On, Exception);

/// <summary>
/// The House that was elected after the first reading did not decide in time (Constitution, article 137).
/// </summary>
public sealed record SecondReadingLapsed(Statement Statement, LocalDate On, string? Exception = null)
    : StepTaken(Statement, On, Exception);
