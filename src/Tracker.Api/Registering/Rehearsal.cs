using System.Collections.Immutable;
using NodaTime;
using Tracker.Domain;
using Tracker.Domain.Dossiers;
using Tracker.Projections.Dossiers;

namespace Tracker.Api.Registering;

/// <summary>A command tried on what is known, without recording it.</summary>
/// <param name="Refusal">The rule that stands in the way; null when none does.</param>
/// <param name="AddsNothing">Nothing stands in the way, and it stands in the dossier just so already.</param>
/// <param name="After">The log as it would be folded then; as it is, when nothing would be recorded.</param>
public sealed record Rehearsal(Refusal? Refusal, bool AddsNothing, TrackerView After)
{
    private static readonly Author Nobody = new("niemand", "pagina");

    /// <param name="view">The log as folded.</param>
    /// <param name="slug">The dossier.</param>
    /// <param name="command">What would be decided on it.</param>
    /// <param name="now">When it would be recorded.</param>
    public static Rehearsal Of(TrackerView view, string slug, DossierCommand command, Instant now) =>
        DossierDecider.Decide(command, State(view.Dossiers[slug])) switch
        {
            Decision.Refused { Refusal: var refusal } => new Rehearsal(refusal, false, view),
            Decision.Accepted { Events: var events } => new Rehearsal(
                null,
                events.Count == 0,
                events.Aggregate(view, (seen, happened) => Fold(seen, slug, happened, now))),
            _ => throw new InvalidOperationException("A decision is events, nothing, or a refusal."),
        };

    private static TrackerView Fold(TrackerView view, string slug, TrackerEvent happened, Instant now) =>
        TrackerView.Evolve(view, new Recorded(
            view.Position + 1,
            Guid.Empty,
            DossierDecider.Stream(slug),
            view.Dossiers[slug].Version + 1,
            now,
            Nobody,
            happened));

    /// <summary>The dossier as decisions see it; the view has all that they need.</summary>
    private static DossierState.Open State(DossierHistory dossier) => new(
        dossier.Slug,
        dossier.Procedure,
        dossier.Description,
        dossier.Entries.ToImmutableDictionary(
            entry => entry.Id,
            entry => new DossierState.Known(
                entry.Statement, entry.Fact, entry.Claim, entry.Retraction is not null, entry.Position),
            StringComparer.Ordinal),
        dossier.Notes.ToImmutableDictionary(
            note => note.Id,
            note => new DossierState.Noted(note.Remark, note.Retraction is not null, note.Position),
            StringComparer.Ordinal),
        dossier.Settlements.ToImmutableDictionary(
            it => it.Id, it => new DossierState.Settled(it.Choice, it.Undoing is not null), StringComparer.Ordinal));
}
