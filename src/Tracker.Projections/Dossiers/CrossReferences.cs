using System.Collections.Immutable;
using Tracker.Domain;
using Tracker.Domain.Dossiers;

namespace Tracker.Projections.Dossiers;

/// <summary>
/// Which dossiers name which others: for their claims wait for a milestone there, or they are linked. Most name none,
/// so that most events change nothing here. What was retracted stays in it; who asks looks whether it still holds.
/// </summary>
/// <param name="Awaited">For each dossier the others that its claims wait for.</param>
/// <param name="Awaiting">The same from the other side.</param>
/// <param name="Linking">For each dossier the others that say that they belong to it.</param>
public sealed record CrossReferences(
    ImmutableDictionary<string, ImmutableSortedSet<string>> Awaited,
    ImmutableDictionary<string, ImmutableSortedSet<string>> Awaiting,
    ImmutableDictionary<string, ImmutableSortedSet<string>> Linking)
{
    private static readonly ImmutableSortedSet<string> Nobody =
        ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    private static readonly ImmutableDictionary<string, ImmutableSortedSet<string>> Nothing =
        ImmutableDictionary.Create<string, ImmutableSortedSet<string>>(StringComparer.Ordinal);

    public static CrossReferences None { get; } = new(Nothing, Nothing, Nothing);

    /// <summary>With what an event of a dossier names.</summary>
    public CrossReferences With(string dossier, TrackerEvent happened) => happened switch
    {
        Planned { Awaits.Dossier: { } other } when other != dossier => this with
        {
            Awaited = Add(Awaited, dossier, other),
            Awaiting = Add(Awaiting, other, dossier),
        },
        DossierLinked it => this with { Linking = Add(Linking, it.To, dossier) },
        _ => this,
    };

    /// <summary>The dossiers that say that they belong to this one.</summary>
    public IEnumerable<string> LinkingTo(string dossier) => Linking.GetValueOrDefault(dossier, Nobody);

    /// <summary>The dossiers of which a claim waits for a milestone of this one.</summary>
    public IEnumerable<string> AwaitingOf(string dossier) => Awaiting.GetValueOrDefault(dossier, Nobody);

    /// <summary>The dossiers that a dossier waits for, itself or through others; it is not among them.</summary>
    public IEnumerable<string> ReachOf(string dossier) => Awaited.ContainsKey(dossier) ? From(dossier, Awaited) : [];

    /// <summary>The dossiers that wait for a dossier, themselves or through others; it is not among them.</summary>
    public IEnumerable<string> WaitingFor(string dossier) =>
        Awaiting.ContainsKey(dossier) ? From(dossier, Awaiting) : [];

    private static HashSet<string> From(
        string dossier, ImmutableDictionary<string, ImmutableSortedSet<string>> along)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<string>([dossier]);
        while (waiting.TryDequeue(out var from))
        {
            foreach (var to in along.GetValueOrDefault(from, Nobody).Where(found.Add))
            {
                waiting.Enqueue(to);
            }
        }

        found.Remove(dossier);
        return found;
    }

    private static ImmutableDictionary<string, ImmutableSortedSet<string>> Add(
        ImmutableDictionary<string, ImmutableSortedSet<string>> along, string from, string to) =>
        along.SetItem(from, along.GetValueOrDefault(from, Nobody).Add(to));
}
