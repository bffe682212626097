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
/// <param name="Milestones">What was said of each milestone, in the order of the procedure.</param>
/// <param name="Version">The version of the stream that this is.</param>
/// <param name="Position">The position in the log of its last event.</param>
public sealed record DossierHistory(
    string Slug,
    Instrument Instrument,
    Procedure Procedure,
    ImmutableArray<DescribedAs> Descriptions,
    ImmutableArray<MilestoneHistory> Milestones,
    long Version,
    long Position)
{
    /// <summary>Its facts and claims, retracted ones too: by milestone, and then by (said, position).</summary>
    public IEnumerable<Entry> Entries => Milestones.SelectMany(milestone => milestone.Entries);

    /// <summary>As it is described now.</summary>
    public DossierDescription Description => Descriptions[^1].Description;

    /// <summary>As it was described by then: the first description when there was none yet.</summary>
    public DossierDescription DescriptionAt(AsOf bounds)
    {
        var at = Descriptions.Length - 1;
        while (at > 0 && !bounds.IsRecorded(Descriptions[at].At, Descriptions[at].Position))
        {
            at--;
        }

        return Descriptions[at].Description;
    }

    /// <summary>The dossier as it was by then: what today's view would be of these entries alone.</summary>
    public DossierHistory At(AsOf bounds) => this with
    {
        Descriptions = [.. Descriptions.Where((it, at) => at == 0 || bounds.IsRecorded(it.At, it.Position))],
        Milestones =
        [
            .. from milestone in Milestones
               let seen = milestone.Seen(bounds)
               where seen.Length > 0
               select milestone with { Entries = [.. seen.Span] },
        ],
    };

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
        StepTaken it => With(it.Statement, it, null, recorded),
        Planned it => With(it.Statement, null, it, recorded),
        EntryRetracted it => Struck(it, recorded),
        _ => this,
    };

    private DossierHistory With(Statement statement, StepTaken? fact, Planned? claim, Recorded recorded)
    {
        var at = IndexOf(statement);
        var key = at >= 0
            ? Milestones[at].Key
            : new MilestoneKey(Slug, statement.Step, statement.Tranche, statement.Number);
        var entry = new Entry(key, statement, fact, claim, recorded.Position, recorded.At, recorded.By);
        return this with
        {
            Milestones = at >= 0
                ? Milestones.SetItem(at, Milestones[at].With(entry))
                : Milestones.Insert(~at, new MilestoneHistory(key, Procedure.Get(key.Step), [entry])),
        };
    }

    /// <summary>Where the milestone of a statement is; when it is nowhere yet, the complement of where it
    /// belongs.</summary>
    private int IndexOf(Statement it)
    {
        var order = Procedure.Order(it.Step);
        for (var at = 0; at < Milestones.Length; at++)
        {
            var key = Milestones[at].Key;
            var comparison = (Procedure.Order(key.Step), key.Number).CompareTo((order, it.Number));
            comparison = comparison != 0 ? comparison : string.CompareOrdinal(key.Tranche, it.Tranche);
            if (comparison >= 0)
            {
                return comparison == 0 ? at : ~at;
            }
        }

        return ~Milestones.Length;
    }

    private DossierHistory Struck(EntryRetracted it, Recorded recorded)
    {
        for (var at = 0; at < Milestones.Length; at++)
        {
            var milestone = Milestones[at];
            if (milestone.IndexOf(it.Entry) is >= 0 and var index)
            {
                var entry = milestone.Entries[index];
                // The first one holds: had a second one taken its place, the entry would rise again in between.
                var retraction = entry.Retraction
                    ?? new Retraction(it.Reason, recorded.Position, recorded.At, recorded.By);
                var struck = entry with { Retraction = retraction };
                return this with { Milestones = Milestones.SetItem(at, milestone.With(index, struck)) };
            }
        }

        return this;
    }
}

/// <summary>A description of the dossier, and when it was recorded.</summary>
public sealed record DescribedAs(DossierDescription Description, long Position, Instant At, Author By);
