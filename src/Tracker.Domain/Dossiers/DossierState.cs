using System.Collections.Immutable;
using NodaTime;
using Tracker.Domain.Procedures;

namespace Tracker.Domain.Dossiers;

/// <summary>What decisions on a dossier need, and no more.</summary>
public abstract record DossierState
{
    private DossierState()
    {
    }

    /// <summary>Nobody follows it yet.</summary>
    public sealed record Unopened : DossierState
    {
        public static Unopened Instance { get; } = new();
    }

    /// <param name="Slug">The dossier.</param>
    /// <param name="Procedure">The procedure of its instrument.</param>
    /// <param name="Description">As it is described now.</param>
    /// <param name="Entries">Every fact and claim ever recorded, by its id.</param>
    public sealed record Open(
        string Slug,
        Procedure Procedure,
        DossierDescription Description,
        ImmutableDictionary<string, Known> Entries) : DossierState
    {
        /// <summary>The facts that were not retracted.</summary>
        public IEnumerable<Known> Facts => Entries.Values.Where(entry => entry is { Fact: not null, Retracted: false });
    }

    /// <summary>An entry as decisions see it: a fact, or a claim.</summary>
    public sealed record Known(Statement Statement, StepTaken? Fact, Planned? Claim, bool Retracted)
    {
        /// <exception cref="InvalidOperationException">It is a claim.</exception>
        public LocalDate On => Fact?.On ?? throw new InvalidOperationException("A claim has not happened.");
    }
}
