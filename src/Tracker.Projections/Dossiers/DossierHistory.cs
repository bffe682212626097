using System.Collections.Immutable;
using NodaTime;
using Tracker.Domain;
using Tracker.Domain.Dossiers;
using Tracker.Domain.Procedures;

namespace Tracker.Projections.Dossiers;

/// <summary>
/// Everything that was ever recorded about one dossier, in the order of the log. All views of a dossier are functions
/// of it.
/// </summary>
/// <param name="Slug">Its name in addresses; never changes.</param>
/// <param name="Descriptions">Its descriptions in order, each with when it was recorded.</param>
/// <param name="Entries">Its facts and claims in order, retracted ones too.</param>
/// <param name="Version">The version of the stream that this is.</param>
/// <param name="Position">The position in the log of its last event.</param>
public sealed record DossierHistory(
    string Slug,
    Instrument Instrument,
    Procedure Procedure,
    ImmutableList<DescribedAs> Descriptions,
    ImmutableList<Entry> Entries,
    long Version,
    long Position)
{
    /// <summary>As it is described now.</summary>
    public DossierDescription Description => Descriptions[^1].Description;

    /// <summary>As it was described by then: the first description when there was none yet.</summary>
    public DossierDescription DescriptionAt(AsOf bounds) =>
        (Descriptions.LastOrDefault(it => !(it.At > bounds.RecordedBy)) ?? Descriptions[0]).Description;

    /// <summary>The name for cards and titles: the abbreviation, or else the whole title.</summary>
    public string ShortName => Description.Abbreviation ?? Description.Title;

    public static DossierHistory? Evolve(DossierHistory? history, Recorded recorded) => recorded.Event switch
    {
        DossierOpened it => Opened(it, recorded),
        DossierEvent it when history is not null => history.With(it, recorded) with
        {
            Version = recorded.Version,
            Position = recorded.Position,
        },
        _ => history,
    };

    private static DossierHistory Opened(DossierOpened it, Recorded recorded) => new(
        it.Slug,
        it.Instrument,
        ProcedureTables.Of(it.Instrument) ?? throw new InvalidOperationException($"No procedure {it.Instrument}."),
        [new DescribedAs(it.Description, recorded.Position, recorded.At, recorded.By)],
        [],
        recorded.Version,
        recorded.Position);

    private DossierHistory With(DossierEvent happened, Recorded recorded) => happened switch
    {
        DossierDescribed it => this with
        {
            Descriptions = Descriptions.Add(
                new DescribedAs(it.Description, recorded.Position, recorded.At, recorded.By)),
        },
        StepTaken it => this with { Entries = Entries.Add(Recording(it.Statement, it, null, recorded)) },
        Planned it => this with { Entries = Entries.Add(Recording(it.Statement, null, it, recorded)) },
        EntryRetracted it => this with { Entries = Struck(it, recorded) },
        _ => this,
    };

    private Entry Recording(Statement statement, StepTaken? fact, Planned? claim, Recorded recorded) => new(
        new MilestoneKey(Slug, statement.Step, statement.Tranche, statement.Number),
        statement,
        fact,
        claim,
        recorded.Position,
        recorded.At,
        recorded.By);

    private ImmutableList<Entry> Struck(EntryRetracted it, Recorded recorded)
    {
        var at = Entries.FindIndex(entry => entry.Id == it.Entry);
        var retraction = new Retraction(it.Reason, recorded.Position, recorded.At, recorded.By);
        return at < 0 ? Entries : Entries.SetItem(at, Entries[at] with { Retraction = retraction });
    }
}

/// <summary>A description of the dossier, and when it was recorded.</summary>
public sealed record DescribedAs(DossierDescription Description, long Position, Instant At, Author By);
