using NodaTime;
using Tracker.Domain.Dossiers;
using Tracker.Domain.Procedures;

namespace Tracker.Projections.Dossiers;

/// <summary>How far a dossier is in force, as a whole and in its parts.</summary>
/// <param name="State">Of the whole.</param>
/// <param name="Parts">Where each part that a source names stands, in the order of their names.</param>
public sealed record Commencement(CommencementState State, IReadOnlyList<CommencingPart> Parts)
{
    private static readonly string[] Partial = ["deels-in-werking", "deels-van-toepassing"];

    /// <summary>
    /// The steps by which something is in force or applies: of the whole, or of a part. All parts that are named being
    /// in force does not make the whole so, for nobody says that there are no others.
    /// </summary>
    private static readonly string[] Steps = ["in-werking", "van-toepassing", .. Partial];

    /// <summary>Null for a procedure in which nothing enters into force.</summary>
    /// <param name="procedure">The procedure of the dossier.</param>
    /// <param name="standings">Its milestones as one sees them.</param>
    public static Commencement? Of(Procedure procedure, IReadOnlyList<MilestoneStanding> standings)
    {
        var own = standings.Where(it => IsCommencement(procedure, it.Step)).ToList();
        var facts = own.Where(it => it.Status == StandingStatus.Happened).ToList();
        return procedure.Steps.Any(step => IsCommencement(procedure, step))
            ? new Commencement(
                facts.Exists(it => IsOfWhole(it.Key)) ? CommencementState.Fully
                : facts.Count > 0 ? CommencementState.Partly
                : CommencementState.NotYet,
                [
                    .. from standing in own
                       where standing.Key.Tranche is not null
                       group standing by standing.Key.Tranche into part
                       orderby part.Key
                       select new CommencingPart(part.Key, Shown([.. part])),
                ])
            : null;
    }

    /// <summary>
    /// The first day on which a part was in force; null when none is, when the whole is, and after its end.
    /// </summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="bounds">What we look at.</param>
    public static LocalDate? PartlySince(DossierHistory dossier, AsOf bounds)
    {
        LocalDate? since = null;
        foreach (var milestone in dossier.Milestones)
        {
            // Every view of every day asks this of every dossier: what is no such step is not looked into.
            var isEnd = milestone.Step.IsEnd;
            if (!milestone.HasFact
                || !(isEnd || IsCommencement(dossier.Procedure, milestone.Step))
                || milestone.FactIn(bounds) is not { } fact)
            {
                continue;
            }

            if (isEnd || IsOfWhole(milestone.Key))
            {
                return null;
            }

            since = fact.On > since ? since : fact.On;
        }

        return since;
    }

    /// <summary>A regulation of the Union is in force before it applies: what counts is that it applies.</summary>
    private static bool IsCommencement(Procedure procedure, Step step) =>
        Steps.Contains(step.Key) && (step.PerTranche || procedure.Find("van-toepassing") is null);

    private static bool IsOfWhole(MilestoneKey key) => key.Tranche is null && !Partial.Contains(key.Step);

    /// <summary>The fact that says most, or else the first plan.</summary>
    private static MilestoneStanding Shown(List<MilestoneStanding> part) =>
        part.LastOrDefault(it => it.Status == StandingStatus.Happened)
        ?? part.Find(it => it.IsOpen)
        ?? part[^1];
}

/// <summary>A part of a law, and the milestone that says how far it is.</summary>
/// <param name="Tranche">Its name in keys.</param>
public sealed record CommencingPart(string Tranche, MilestoneStanding Standing);

public enum CommencementState
{
    NotYet,
    Partly,
    Fully,
}
