using FsCheck;
using FsCheck.Fluent;
using Tracker.Domain;
using Tracker.Domain.Dossiers;
using Tracker.Domain.Procedures;
using Tracker.Domain.Sources;
using Tracker.Projections.Dossiers;

namespace Tracker.Tests.Projections.Dossiers;

public sealed class Folding_many_events_at_once
{
    private static readonly string One = DossierDecider.Stream("een");

    private static readonly Arbitrary<(List<RandomLog.Act> Acts, List<int> Runs)> Any =
        Arb.From(
            from acts in Gen.ListOf(RandomLog.Acts)
            from runs in Gen.ListOf(Gen.Choose(1, 30))
            select (acts.ToList(), runs.ToList()));

    [Fact]
    public void Gives_the_view_that_one_at_a_time_gives() =>
        Prop.ForAll(Any, it =>
        {
            var log = RandomLog.Of(it.Acts).Select(Entangled).ToList();
            var view = TrackerView.Empty;
            var taken = 0;
            foreach (var run in it.Runs.Append(log.Count))
            {
                var before = Written(view);
                var next = TrackerView.EvolveAll(view, [.. log.Skip(taken).Take(run)]);
                Assert.Equal(before, Written(view));
                (view, taken) = (next, taken + run);
            }

            Assert.Equal(Written(RandomLog.Fold(log)), Written(view));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(150).WithEndSize(60));

    [Fact]
    public void Gives_the_same_view_when_there_is_none() =>
        Assert.Same(TrackerView.Empty, TrackerView.EvolveAll(TrackerView.Empty, []));

    /// <summary>Some claims wait for the other dossier, and mistakes become cabinets and sources.</summary>
    private static Recorded Entangled(Recorded recorded) => recorded.Event switch
    {
        Planned claim when recorded.Position % 3 == 0 => recorded with
        {
            Event = claim with { Awaits = new Awaiting(recorded.Stream == One ? "twee" : "een", "in-werking") },
        },
        EntryRetracted it when recorded.Position % 2 == 0 => recorded with
        {
            Stream = DossierDecider.Stream(it.Entry),
            Event = new DossierOpened(it.Entry, Instrument.Cabinet, new("Kabinet", null, [], null, [], [], [], null)),
        },
        EntryRetracted it => recorded with
        {
            Stream = SourceDecider.Stream(it.Entry),
            Event = new SourceRegistered(
                it.Entry, new SourceDocument($"Brief {recorded.Position}", null, RandomLog.Days[0], false, true, null)),
        },
        _ => recorded,
    };

    /// <summary>All that a view holds, as text.</summary>
    private static string Written(TrackerView view) => string.Join('\n',
    [
        $"{view.Position} {view.At} {view.Moments.LastBy(null)}",
        .. view.Sources.Select(it => $"{it}"),
        .. view.SourceHistories.SelectMany(it => it.Value.Select(known => $"{it.Key} {known}")),
        .. view.Cabinets,
        .. view.Dossiers.SelectMany(it => Written(it.Key, it.Value)),
        .. view.Dossiers.Keys.SelectMany(slug => view.References.ReachOf(slug).Select(other => $"{slug} {other}")),
    ]);

    private static IEnumerable<string> Written(string name, DossierHistory it) =>
    [
        $"{name} {it.Slug} {it.Instrument} {it.Version} {it.Position}",
        .. it.Descriptions.Select(described => $"{described}"),
        .. it.Milestones.SelectMany(milestone => milestone.Entries.Select(entry => $"{milestone.Key} {entry}")),
        .. it.Notes.Select(note => $"{note}"),
        .. it.Settlements.Select(settlement => $"{settlement}"),
        .. it.Elsewhere.OrderBy(other => other.Key, StringComparer.Ordinal)
            .SelectMany(other => Written($"{name} sees {other.Key}", other.Value)),
    ];
}
