using NodaTime;
using Tracker.Projections.Checks;

namespace Tracker.Api.Checks;

/// <summary>Whether a day of entry into force keeps a rule.</summary>
/// <param name="Vermelding">The fact or claim that names the day.</param>
/// <param name="Grond">Why it may deviate; <c>onbekend</c> when it deviates and nothing says why.</param>
/// <param name="Ijkdag">The day that was laid beside it.</param>
public sealed record CheckBody(
    string Vermelding, string Voorschrift, string Toets, string? Grond, LocalDate? Ijkdag, string InWoorden)
{
    /// <summary>It deviates, and nothing in the dossier says why.</summary>
    public const string Unknown = "onbekend";

    public static CheckBody Of(CommencementCheck it) => new(
        it.Entry.Id,
        CheckWords.Rules.Code(it.Rule),
        CheckWords.Results.Code(it.Result),
        it.Ground is { } ground ? CheckWords.Grounds.Code(ground)
            : it.Result == CheckResult.Deviates ? Unknown
            : null,
        it.Measured,
        CheckText.Of(it));
}
