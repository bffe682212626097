using NodaTime;
using Tracker.Domain.Calendars;
using Tracker.Domain.Dossiers;
using Tracker.Domain.PlanDates;
using Tracker.Projections.Dossiers;
using Tracker.Projections.Slippage;

namespace Tracker.Projections.Planning;

/// <summary>A milestone in a planning per quarter.</summary>
/// <param name="Dossier">The dossier it belongs to.</param>
/// <param name="Description">The dossier as it was described then.</param>
/// <param name="Standing">Where the milestone stands.</param>
/// <param name="From">
/// The quarter in which it stands: where it starts, or where it ends when only that is known; null when undated.
/// </param>
/// <param name="UpTo">The quarter of its last day; null when the end is open or there is no date.</param>
public sealed record PlanningItem(
    DossierHistory Dossier,
    DossierDescription Description,
    MilestoneStanding Standing,
    Quarter? From,
    Quarter? UpTo)
{
    public MilestoneKey Key => Standing.Key;

    /// <summary>
    /// The flags of the dossier that are up. That nothing happens stands at the dossier and not at each of its days.
    /// </summary>
    public IReadOnlyList<Marking> Markings { get; init; } = [];

    /// <summary>
    /// Where it comes among others of its place: facts first, then days and deadlines by day, then what is wider.
    /// </summary>
    public (bool IsAhead, LocalDate Day) Rank { get; } =
        (Standing.Status != StandingStatus.Happened, RankDay(Standing.Date));

    /// <summary>The name for a card: the abbreviation, or else the title.</summary>
    public string ShortName => Description.Abbreviation ?? Description.Title;

    /// <summary>The forecast from which it moved, by the rule of slippage; null when it did not.</summary>
    public Entry? MovedFrom => MilestoneChain.Of(Standing).MovedFrom;

    /// <summary>It has a start and no end: 'en later'.</summary>
    public bool HasOpenEnd => From is not null && UpTo is null;

    /// <summary>It runs over more than the quarter in which it stands.</summary>
    public bool IsWide => HasOpenEnd || UpTo != From;

    public static PlanningItem Of(
        DossierHistory dossier,
        DossierDescription description,
        MilestoneStanding standing,
        IReadOnlyList<Marking>? markings = null)
    {
        var date = standing.Date;
        return new PlanningItem(
            dossier, description, standing, Start(date) is { } day ? Quarter.Of(day) : null,
            date.Latest is { } latest ? Quarter.Of(latest) : null)
        {
            Markings = markings ?? [],
        };
    }

    /// <summary>A start that is only the letter's own date does not count as a start (domain.md 5).</summary>
    private static LocalDate? Start(PlanDate date) =>
        date.StartsAtLetter ? date.Latest ?? date.Earliest : date.Earliest ?? date.Latest;

    private static LocalDate RankDay(PlanDate date) => (date.Earliest, date.Latest) switch
    {
        (null, var latest) => latest ?? LocalDate.MinIsoValue,
        ({ } earliest, { } latest) when earliest == latest => earliest,
        _ => LocalDate.MaxIsoValue,
    };
}
