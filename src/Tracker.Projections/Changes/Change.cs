using Tracker.Domain.Dossiers;
using Tracker.Domain.PlanDates;
using Tracker.Projections.Dossiers;
using Tracker.Projections.Slippage;

namespace Tracker.Projections.Changes;

/// <summary>One change of a milestone that people want to hear of.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Description">As it was described at the end of the period that was asked.</param>
/// <param name="Move">From where to where it went, and by what.</param>
public sealed record Change(DossierHistory Dossier, DossierDescription Description, MilestoneMove Move)
{
    /// <summary>What kind of news it is.</summary>
    public ChangeKind Kind { get; init; } = ChangeKinds.Of(Move);

    /// <summary>What was in sight at the end of the period that was asked; by it other dossiers are named.</summary>
    public AsOf Seen { get; init; } = AsOf.Now;

    /// <summary>
    /// What names it for ever, whatever the period in which it is asked: the milestone with the place in the log of
    /// what caused it, or with the day that passed or on which it was said.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>An old letter registered late: superseded on arrival, it changes nothing current.</summary>
    public bool IsLate => Kind == ChangeKind.Late;

    /// <summary>
    /// It rests on something said before other things that were recorded of the dossier already: new to us, and not to
    /// the field.
    /// </summary>
    public bool IsBelated { get; init; }

    /// <summary>It came with the shipped catalogue, not from a person.</summary>
    public bool IsCatalogue { get; init; }

    /// <summary>From which days it is counted whether it moved; null when there is nothing to compare.</summary>
    public PlanShift? Shift => Move is { Was: { } was, Becomes: { } becomes }
        ? PlanShift.Between(was, becomes)
        : null;

    /// <summary>By how many days the plan moved; null when it did not, or when there is no number.</summary>
    public int? Days => Shift?.Days;

    /// <summary>Whether it is firmer than before, or weaker; null when neither, or where there is nothing to
    /// compare.</summary>
    public Firming? Firming => (Move.Was?.Firmness, Move.Becomes?.Firmness) switch
    {
        // The words stand in the order of firmness, the firmest first.
        ({ } before, { } after) when after < before => Changes.Firming.Firmer,
        ({ } before, { } after) when after > before => Changes.Firming.Weaker,
        _ => null,
    };
}

/// <summary>Which way the firmness of a plan went.</summary>
public enum Firming
{
    Firmer,
    Weaker,
}
