using NodaTime;
using Tracker.Domain.Dossiers;
using Tracker.Domain.Procedures;
using Tracker.Projections.Dossiers;

namespace Tracker.Projections.DossierPages;

/// <summary>Where one dossier stands, and what one may trust of its dates.</summary>
/// <param name="Dossier">Its history.</param>
/// <param name="Bounds">What we look at.</param>
/// <param name="Description">As it was described then.</param>
/// <param name="Standings">Every milestone in the order of the procedure.</param>
/// <param name="Current">The last step that was taken; null when no fact is known.</param>
/// <param name="Next">The first milestone that is expected; null when none is.</param>
/// <param name="Track">The road of the procedure: what happened, must have happened, and is expected.</param>
public sealed record DossierPage(
    DossierHistory Dossier,
    AsOf Bounds,
    DossierDescription Description,
    IReadOnlyList<MilestoneStanding> Standings,
    MilestoneStanding? Current,
    MilestoneStanding? Next,
    IReadOnlyList<TrackStep> Track)
{
    /// <summary>
    /// Published in the Staatsblad, and no day of entry into force has come: a place of its own (domain.md 2.8).
    /// </summary>
    public bool IsEnactedNotInForce => Commencement is { State: CommencementState.NotYet }
        && Current?.Key.Step is "gepubliceerd" or "iwt-bepaald";

    /// <summary>How far it is in force; null for what does not enter into force.</summary>
    public Commencement? Commencement { get; } = Commencement.Of(Dossier.Procedure, Standings);

    /// <summary>A part is in force, and the whole is not.</summary>
    public bool IsPartlyInForce =>
        Commencement is { State: CommencementState.Partly } && Current is { Step.IsEnd: false };

    /// <summary>
    /// Where it stands, for people: <c>Bekendgemaakt in Staatsblad, nog niet in werking</c>; null without a fact.
    /// </summary>
    public string? Place => Current is null ? null
        : IsEnactedNotInForce ? $"{Current.Step.Label}, nog niet in werking"
        : IsPartlyInForce ? Dossier.Procedure.Find("van-toepassing") is null
            ? "Gedeeltelijk in werking"
            : "Gedeeltelijk van toepassing"
        : Current.Step.Label;

    /// <param name="dossier">The dossier.</param>
    /// <param name="bounds">What we look at.</param>
    /// <param name="day">The day in Amsterdam on which we judge what is overdue.</param>
    public static DossierPage Of(DossierHistory dossier, AsOf bounds, LocalDate day)
    {
        var standings = Tracker.Projections.Dossiers.Standings.Of(dossier, bounds, day);
        var order = dossier.Procedure.Steps.Select((step, at) => (step.Key, at))
            .ToDictionary(it => it.Key, it => it.at);
        var current = standings.Where(it => it.Status == StandingStatus.Happened)
            .OrderBy(it => it.Stands.Fact!.On)
            .ThenBy(it => order[it.Key.Step])
            .LastOrDefault();
        var next = standings.Where(it => it.IsOpen)
            .OrderBy(it => it.Date.Earliest ?? it.Date.Latest ?? LocalDate.MaxIsoValue)
            .ThenBy(it => order[it.Key.Step])
            .FirstOrDefault();
        return new DossierPage(
            dossier,
            bounds,
            dossier.DescriptionAt(bounds),
            standings,
            current,
            next,
            TrackOf(dossier.Procedure, standings));
    }

    /// <summary>
    /// Every identifier, also the numbers that facts brought along (a Kamerstuk with the submission, a Staatsblad with
    /// the publication); each once. On a day before the fact was said its number is left out of the description too.
    /// </summary>
    public IReadOnlyList<Identifier> Identifiers =>
    [
        .. Description.Identifiers
            .Except(BroughtLater)
            .Concat(Standings
                .Where(it => it.Status == StandingStatus.Happened)
                .Select(it => it.Stands.Brought)
                .OfType<Identifier>())
            .Distinct(),
    ];

    private IEnumerable<Identifier> BroughtLater => Bounds.SaidBy is not { } day
        ? []
        : Dossier.Entries
            .Where(entry => entry.SaidOn > day && Bounds.IsRecorded(entry.RecordedAt, entry.Position))
            .Select(entry => entry.Brought)
            .OfType<Identifier>();

    private static IReadOnlyList<TrackStep> TrackOf(Procedure procedure, IReadOnlyList<MilestoneStanding> standings)
    {
        var facts = standings.Where(it => it.Status == StandingStatus.Happened)
            .Select(it => it.Key.Step).Distinct().ToList();
        var implied = Implied(procedure, [.. procedure.Steps.Select(step => step.Key).Where(facts.Contains)])
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. from step in procedure.Steps
               let own = standings.Where(it => it.Key.Step == step.Key).ToList()
               let taken = own.LastOrDefault(it => it.Status == StandingStatus.Happened)
               let expected = own.FirstOrDefault(it => it.IsOpen)
               where taken is not null || expected is not null || implied.Contains(step.Key)
               select new TrackStep(step, taken ?? expected),
        ];
    }

    private static IEnumerable<string> Implied(Procedure procedure, IReadOnlyList<string> facts)
    {
        string? from = null;
        foreach (var to in facts)
        {
            foreach (var step in procedure.Implied(from, to))
            {
                yield return step.Key;
            }

            from = to;
        }
    }
}

/// <summary>A step on the road of a dossier.</summary>
/// <param name="Standing">
/// The milestone that shows it: the fact, or the plan; null when the step is implied only.
/// </param>
public sealed record TrackStep(Step Step, MilestoneStanding? Standing)
{
    public bool IsImplied => Standing is null;
}
