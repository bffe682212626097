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
    /// <summary>No other dossier.</summary>
    internal static readonly ImmutableDictionary<string, DossierHistory> Nowhere =
        ImmutableDictionary.Create<string, DossierHistory>(StringComparer.Ordinal);

    /// <summary>Its facts and claims, retracted ones too: by milestone, and then by (said, position).</summary>
    public IEnumerable<Entry> Entries => Milestones.SelectMany(milestone => milestone.Entries);

    /// <summary>Its flags and links in order, retracted ones too.</summary>
    public ImmutableArray<Note> Notes { get; init; } = [];

    /// <summary>The choices between claims that contradict each other, in order; those that were undone too.</summary>
    public ImmutableArray<Settlement> Settlements { get; init; } = [];

    /// <summary>
    /// The dossiers that claims here wait for, directly or through others, as they are at the same position of the log;
    /// what those wait for in turn is here, and not in them.
    /// </summary>
    public ImmutableDictionary<string, DossierHistory> Elsewhere { get; init; } = Nowhere;

    /// <summary>The dossier itself, and those that its claims wait for.</summary>
    public IEnumerable<DossierHistory> InSight => Elsewhere.Values.Prepend(this);

    /// <summary>When each event of the stream was recorded, in no order.</summary>
    public IEnumerable<(long Position, Instant At)> Recordings =>
    [
        .. Descriptions.Select(it => (it.Position, it.At)),
        .. Entries.Select(it => (it.Position, it.RecordedAt)),
        .. Notes.Select(it => (it.Position, it.RecordedAt)),
        .. Settlements.Select(it => (it.Position, it.At)),
        .. Entries.Select(it => it.Retraction)
            .Concat(Notes.Select(it => it.Retraction))
            .Concat(Settlements.Select(it => it.Undoing))
            .OfType<Retraction>()
            .Select(it => (it.Position, it.At)),
    ];

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

    /// <summary>Whether we followed it by then.</summary>
    public bool IsFollowed(AsOf bounds) => bounds.IsRecorded(Descriptions[0].At, Descriptions[0].Position);

    /// <summary>
    /// Whether there was anything to know of it by then: we followed it, and where a day is asked, something had been
    /// said.
    /// </summary>
    public bool IsKnown(AsOf bounds) => IsFollowed(bounds)
        && (bounds.SaidBy is null
            || Milestones.Any(milestone => milestone.Seen(bounds).Length > 0)
            || Notes.Any(bounds.Sees));

    /// <summary>The dossier as it was by then: what today's view would be of these entries alone.</summary>
    public DossierHistory At(AsOf bounds) => this with
    {
        Descriptions = [.. Descriptions.Where((it, at) => at == 0 || bounds.IsRecorded(it.At, it.Position))],
        Milestones =
        [
            .. from milestone in Milestones
               let seen = milestone.Seen(bounds)
               where seen.Length > 0
               select milestone.With([.. seen.Span]),
        ],
        Notes = [.. Notes.Select(bounds.At).OfType<Note>()],
        Settlements = [.. Settlements.Select(bounds.At).OfType<Settlement>()],
        Elsewhere = Elsewhere.SetItems(Elsewhere.Select(it => KeyValuePair.Create(
            it.Key, it.Value.At(bounds)))),
    };

    /// <summary>The name for cards and titles: the abbreviation, or else the whole title.</summary>
    public string ShortName => ShortNameAt(AsOf.Now);

    /// <summary>The same as it was by then.</summary>
    public string ShortNameAt(AsOf bounds)
    {
        var description = DescriptionAt(bounds);
        return description.Abbreviation ?? description.Title;
    }

    /// <summary>The position in the log of the last event that anything here rests on.</summary>
    public long Reach => Elsewhere.IsEmpty ? Position : Math.Max(Position, Elsewhere.Values.Max(it => it.Position));

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
        ProcedureTables.Of(it.Instrument),
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
        Remark it => this with { Notes = Notes.Add(new Note(it, recorded.Position, recorded.At, recorded.By)) },
        EntryRetracted it => Struck(it.Entry, Undone(it.Reason, recorded)),
        EntryAmended it => Struck(it.Entry, Undone(it.Reason, recorded) with { Into = it.Into }),
        ConflictSettled it => this with
        {
            Settlements = Settlements.Add(new Settlement(it, recorded.Position, recorded.At, recorded.By)),
        },
        SettlementUndone it => this with
        {
            Settlements =
            [
                .. Settlements.Select(known => known.Id == it.Settlement
                    ? known with { Undoing = known.Undoing ?? Undone(it.Reason, recorded) }
                    : known),
            ],
        },
        _ => this,
    };

    private static Retraction Undone(string reason, Recorded recorded) =>
        new(reason, recorded.Position, recorded.At, recorded.By);

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
                : Milestones.Insert(~at, new MilestoneHistory(key, Procedure.Get(key.Step), entry)),
        };
    }

    /// <summary>Where the milestone of a statement is; when it is nowhere yet, the complement of where it
    /// belongs.</summary>
    private int IndexOf(Statement it)
    {
        var order = Procedure.Order(it.Step);
        for (var at = 0; at < Milestones.Length; at++)
        {
            var (key, step) = (Milestones[at].Key, Milestones[at].Step);
            var comparison = step.Order != order
                ? step.Order.CompareTo(order)
                : key.Number != it.Number
                    ? key.Number.CompareTo(it.Number)
                    : string.CompareOrdinal(key.Tranche, it.Tranche);
            if (comparison >= 0)
            {
                return comparison == 0 ? at : ~at;
            }
        }

        return ~Milestones.Length;
    }

    private DossierHistory Struck(string id, Retraction retraction)
    {
        for (var at = 0; at < Milestones.Length; at++)
        {
            var milestone = Milestones[at];
            if (milestone.IndexOf(id) is >= 0 and var index)
            {
                return this with { Milestones = Milestones.SetItem(at, milestone.Struck(index, retraction)) };
            }
        }

        return this with
        {
            Notes =
            [
                .. Notes.Select(it => it.Id == id ? it with { Retraction = it.Retraction ?? retraction } : it),
            ],
        };
    }
}

/// <summary>A description of the dossier, and when it was recorded.</summary>
public sealed record DescribedAs(DossierDescription Description, long Position, Instant At, Author By);
