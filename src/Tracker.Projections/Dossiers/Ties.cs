using Tracker.Domain;
using Tracker.Domain.Dossiers;

namespace Tracker.Projections.Dossiers;

/// <summary>That two dossiers belong together, seen from one of them.</summary>
/// <param name="Kind">In which way, as the one says that recorded it.</param>
/// <param name="IsOwn">It was recorded here; else it was recorded at the other.</param>
/// <param name="Other">The slug of the other dossier.</param>
/// <param name="Note">The entry that says so.</param>
public sealed record Tie(DossierLink Kind, bool IsOwn, string Other, Note Note)
{
    /// <summary>How it reads from here: <c>is een novelle op</c>, or <c>krijgt als novelle</c>.</summary>
    public Word Verb => IsOwn ? LinkWords.Kinds.Word(Kind) : LinkWords.FromOther(Kind);

    /// <summary>All that hold, of both sides: those that were recorded here first, in the order of recording.</summary>
    public static IReadOnlyList<Tie> Of(TrackerView view, DossierHistory dossier, AsOf bounds) =>
    [
        .. Markings.Live(dossier, bounds)
            .Select(note => (note, link: note.Remark as DossierLinked))
            .Where(it => it.link is not null)
            .Select(it => new Tie(it.link!.Kind, true, it.link.To, it.note)),
        .. from slug in view.References.LinkingTo(dossier.Slug)
           from note in Markings.Live(view.Dossiers[slug], bounds)
           let link = note.Remark as DossierLinked
           where link?.To == dossier.Slug
           select new Tie(link.Kind, false, slug, note),
    ];

    /// <summary>The milestones of other dossiers that wait for a milestone of this one, as they stand.</summary>
    public static IReadOnlyList<MilestoneStanding> WaitingFor(
        TrackerView view, DossierHistory dossier, AsOf bounds, NodaTime.LocalDate day) =>
    [
        .. from slug in view.References.AwaitingOf(dossier.Slug)
           from standing in Standings.Of(view.Dossiers[slug], bounds, day)
           where standing.IsOpen && standing.Stands.Worked?.Key.Dossier == dossier.Slug
           select standing,
    ];
}
