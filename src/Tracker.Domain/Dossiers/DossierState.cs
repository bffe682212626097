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
    /// <param name="Remarks">Every flag, link, wish and obligation ever recorded, by its id.</param>
    /// <param name="Settlements">Every choice between claims, by its id.</param>
    public sealed record Open(
        string Slug,
        Procedure Procedure,
        DossierDescription Description,
        ImmutableDictionary<string, Known> Entries,
        ImmutableDictionary<string, Noted> Remarks,
        ImmutableDictionary<string, Settled> Settlements) : DossierState
    {
        /// <summary>The facts that were not retracted.</summary>
        public IEnumerable<Known> Facts => Entries.Values.Where(entry => entry is { Fact: not null, Retracted: false });

        /// <summary>The flags, links, wishes and obligations that were not retracted, as recorded.</summary>
        public IEnumerable<Remark> Standing => Remarks.Values
            .Where(it => !it.Retracted)
            .OrderBy(it => it.Order)
            .Select(it => it.Remark);

        /// <summary>The day on which a step was taken after which nothing follows; null when none was.</summary>
        public LocalDate? EndedOn => Facts
            .Where(fact => Procedure.Find(fact.Statement.Step) is { Class: StepClass.Terminal })
            .Select(fact => (LocalDate?)fact.On)
            .Min();

        /// <summary>The order of what is recorded next.</summary>
        public long Next => Entries.Count + Remarks.Count;

        public bool Has(string entry) => Entries.ContainsKey(entry) || Remarks.ContainsKey(entry);

        /// <summary>The event that recorded an entry, and whether it was a mistake; null when there is none.</summary>
        public (DossierEvent Event, bool Retracted)? Find(string entry) =>
            Entries.TryGetValue(entry, out var known) ? (known.Fact ?? (DossierEvent)known.Claim!, known.Retracted)
            : Remarks.TryGetValue(entry, out var noted) ? (noted.Remark, noted.Retracted)
            : null;
    }

    /// <summary>An entry as decisions see it: a fact, or a claim.</summary>
    /// <param name="Order">Rises in the order of recording.</param>
    public sealed record Known(Statement Statement, StepTaken? Fact, Planned? Claim, bool Retracted, long Order)
    {
        /// <exception cref="InvalidOperationException">It is a claim.</exception>
        public LocalDate On => Fact?.On ?? throw new InvalidOperationException("A claim has not happened.");
    }

    /// <summary>A flag, link, wish or obligation as decisions see it.</summary>
    /// <param name="Order">Rises in the order of recording.</param>
    public sealed record Noted(Remark Remark, bool Retracted, long Order);

    /// <summary>A choice between claims as decisions see it.</summary>
    public sealed record Settled(ConflictSettled Choice, bool Undone);
}
