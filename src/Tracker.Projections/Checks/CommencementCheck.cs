using NodaTime;
using Tracker.Domain;
using Tracker.Domain.Calendars;
using Tracker.Domain.Dossiers;
using Tracker.Domain.PlanDates;
using Tracker.Projections.Dossiers;

namespace Tracker.Projections.Checks;

/// <summary>
/// Whether a day of entry into force keeps a rule. Rules are checks and no constraints: what deviates is recorded all
/// the same.
/// </summary>
/// <param name="Entry">The fact or claim that names the day.</param>
/// <param name="Rule">Which rule.</param>
/// <param name="Result">What came of it.</param>
/// <param name="Ground">Why it may deviate, as far as the dossier shows; null when it does not, or shows none.</param>
/// <param name="Measured">
/// The day that was laid beside it: the publication, the last day of the transposition, or the first day that would
/// have been in time; null when there is none.
/// </param>
public sealed record CommencementCheck(
    Entry Entry, CheckedRule Rule, CheckResult Result, DeviationGround? Ground, LocalDate? Measured)
{
    private static readonly string[] Commencing = ["in-werking", "deels-in-werking"];

    /// <summary>The checks of every fact and claim on entry into force that was not retracted, in order.</summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="bounds">What we look at.</param>
    /// <param name="day">The day in Amsterdam: what nobody reported by then has not happened.</param>
    public static IReadOnlyList<CommencementCheck> Of(DossierHistory dossier, AsOf bounds, LocalDate day)
    {
        if (DrafterRules.Of(dossier.Instrument, dossier.DescriptionAt(bounds)) is not { } rules)
            return [];
        var standings = Standings.Of(dossier, bounds, day);
        var published = standings
            .FirstOrDefault(it => it is { Key.Step: "gepubliceerd", Status: StandingStatus.Happened })?.Stands.Fact!.On;
        var ground = GroundOf(dossier, bounds);
        var own = standings.Where(it => Commencing.Contains(it.Key.Step)).ToList();
        var entries = own.SelectMany(it => it.Entries.Select(judged => judged.Entry))
            .Where(entry => entry.Retraction is null && entry.Firmness != Firmness.Statutory)
            .OrderBy(entry => entry.SaidOn).ThenBy(entry => entry.Position).ToList();
        return
        [
            .. entries.SelectMany(entry => new[]
            {
                Moment(entry, rules, ground), Preparation(entry, rules, published, ground), Order(entry, published),
            }.OfType<CommencementCheck>()),
            .. own.Select(standing => Transposition(standing, day)).OfType<CommencementCheck>(),
        ];
    }

    /// <summary>The days of the year; an interval only fails when none of them lies in it.</summary>
    private static CommencementCheck Moment(Entry entry, DrafterRules rules, DeviationGround? ground)
    {
        var date = entry.Date;
        var result = date switch
        {
            { Earliest: { } on, Width: 1 } => IsMoment(on, rules) ? CheckResult.Conform : CheckResult.Deviates,
            { Earliest: { } first, Latest: { } last } when
                ChangeMoments.NextAfter(first.PlusDays(-1), rules.Moments) > last => CheckResult.Deviates,
            _ => CheckResult.CannotTell,
        };
        return new CommencementCheck(entry, CheckedRule.FixedMoment, result, Only(ground, result), null);
    }

    private static bool IsMoment(LocalDate on, DrafterRules rules) =>
        ChangeMoments.NextAfter(on.PlusDays(-1), rules.Moments) == on;

    /// <summary>The time between publication and entry into force, once the first is a fact.</summary>
    private static CommencementCheck? Preparation(
        Entry entry, DrafterRules rules, LocalDate? published, DeviationGround? ground)
    {
        if (published is not { } publication)
            return null;
        var inTime = publication.PlusMonths(rules.MonthsAfterPublication);
        var result = entry.Date switch
        {
            { Earliest: { } first } when first >= inTime => CheckResult.Conform,
            { Latest: { } last } when last < inTime => CheckResult.Deviates,
            _ => CheckResult.CannotTell,
        };
        return new CommencementCheck(entry, CheckedRule.Preparation, result, Only(ground, result), inTime);
    }

    /// <summary>Nothing binds before it is published (Bekendmakingswet); only what is wrong is told.</summary>
    private static CommencementCheck? Order(Entry entry, LocalDate? published) =>
        published is { } publication && entry.Fact is { } fact && fact.On < publication
            ? new CommencementCheck(
                entry, CheckedRule.PublishedBefore, CheckResult.Deviates, null, publication)
            : null;

    /// <summary>A term that the law of the Union sets, kept or not; null where none is recorded.</summary>
    private static CommencementCheck? Transposition(MilestoneStanding standing, LocalDate day)
    {
        if (standing.Claims.LastOrDefault(it => it.Firmness == Firmness.Statutory) is not
            { Date.Latest: { } term } set)
            return null;
        var taken = standing.Status == StandingStatus.Happened ? standing.Stands.Fact!.On : day;
        var result = taken > term ? CheckResult.Deviates
            : standing.Status == StandingStatus.Happened ? CheckResult.Conform
            : CheckResult.CannotTell;
        return new CommencementCheck(set, CheckedRule.Transposition, result, null, term);
    }

    private static DeviationGround? Only(DeviationGround? ground, CheckResult result) =>
        result == CheckResult.Deviates ? ground : null;

    /// <summary>What the dossier itself shows: that it carries out an act of the Union, or is urgent.</summary>
    private static DeviationGround? GroundOf(DossierHistory dossier, AsOf bounds)
    {
        var notes = Markings.Live(dossier, bounds).ToList();
        return dossier.DescriptionAt(bounds).Identifiers.Any(it => it.Kind == "celex")
            || notes.Exists(it => it.Remark is DossierLinked { Kind: DossierLink.Implements })
                ? DeviationGround.EuImplementation
            : notes.Exists(it => it.Remark is FlagRaised { Flag: Flag.Urgent }) ? DeviationGround.Emergency
            : null;
    }
}

/// <summary>A rule about the day on which legislation enters into force.</summary>
public enum CheckedRule
{
    /// <summary>On a fixed day of the year (Aanwijzingen voor de regelgeving, 4.17).</summary>
    FixedMoment,

    /// <summary>Long enough after publication (the same).</summary>
    Preparation,

    /// <summary>Not before it is published (Bekendmakingswet).</summary>
    PublishedBefore,

    /// <summary>Within the term of the act of the Union that it carries out.</summary>
    Transposition,
}

public enum CheckResult
{
    Conform,
    Deviates,

    /// <summary>The days are not known well enough.</summary>
    CannotTell,
}

/// <summary>Why a day may deviate (Aanwijzingen voor de regelgeving, 4.17, fifth paragraph).</summary>
public enum DeviationGround
{
    EuImplementation,
    Emergency,
}

/// <summary>The words for checks.</summary>
public static class CheckWords
{
    public static Vocabulary<CheckedRule> Rules { get; } = new(
        (CheckedRule.FixedMoment, "vast-verandermoment", "vast verandermoment", "fixed day of change"),
        (CheckedRule.Preparation, "invoeringstermijn", "invoeringstermijn", "time to prepare"),
        (CheckedRule.PublishedBefore, "bekendmaking-vooraf", "bekendmaking vooraf", "publication beforehand"),
        (CheckedRule.Transposition, "omzettingstermijn", "omzettingstermijn", "period for transposition"));

    public static Vocabulary<CheckResult> Results { get; } = new(
        (CheckResult.Conform, "conform", "volgens de regel", "keeps the rule"),
        (CheckResult.Deviates, "afwijkend", "wijkt af", "deviates"),
        (CheckResult.CannotTell, "niet-te-zeggen", "nog niet te zeggen", "cannot be said yet"));

    public static Vocabulary<DeviationGround> Grounds { get; } = new(
        (DeviationGround.EuImplementation,
            "eu-implementatie", "uitvoering van Europese regels", "implementation of European rules"),
        (DeviationGround.Emergency, "spoed", "spoedwetgeving", "emergency legislation"));
}
