using System.Collections.Immutable;
using NodaTime;
using Tracker.Domain;
using Tracker.Domain.Dossiers;
using Tracker.Projections.Dossiers;

namespace Tracker.Api.Registering;

/// <summary>What recording something would do to its milestone: said before it is done.</summary>
/// <param name="Refusal">The rule that stands in the way; null when none does.</param>
/// <param name="IsSaidAlready">It stands in the dossier just so; recording it again adds nothing.</param>
/// <param name="Was">Where the milestone stands now; null when nothing is known of it.</param>
/// <param name="Becomes">Where it will stand; null when it cannot be recorded.</param>
/// <param name="Own">What becomes of the new entry itself; null when it cannot be recorded, or adds nothing.</param>
public sealed record Foresight(
    Refusal? Refusal, bool IsSaidAlready, MilestoneStanding? Was, MilestoneStanding? Becomes, JudgedEntry? Own)
{
    private static readonly Author Nobody = new("niemand", "pagina");

    /// <param name="view">The log as folded.</param>
    /// <param name="slug">The dossier.</param>
    /// <param name="command">A fact or a claim, or a correction into one.</param>
    /// <param name="today">The day in Amsterdam on which is judged what is overdue.</param>
    /// <param name="now">When it would be recorded.</param>
    public static Foresight Of(TrackerView view, string slug, DossierCommand command, LocalDate today, Instant now)
    {
        var statement = Statement(command);
        var key = new MilestoneKey(slug, statement.Step, statement.Tranche, statement.Number);
        var was = Standing(view, key, today);
        return DossierDecider.Decide(command, State(view.Dossiers[slug])) switch
        {
            Decision.Refused { Refusal: var refusal } => new Foresight(refusal, false, was, null, null),
            Decision.Accepted { Events.Count: 0 } => new Foresight(null, true, was, was, null),
            Decision.Accepted { Events: var events } => Then(events),
            _ => throw new InvalidOperationException("A decision is events, nothing, or a refusal."),
        };

        Foresight Then(IReadOnlyList<TrackerEvent> events)
        {
            var after = events.Aggregate(view, (seen, happened) => After(seen, slug, happened, now));
            var becomes = Standing(after, key, today);
            var own = becomes?.Entries.FirstOrDefault(judged => judged.Entry.Id == statement.Entry);
            return new Foresight(null, false, was, becomes, own);
        }
    }

    private static Statement Statement(DossierCommand command) => command switch
    {
        RecordFact it => it.Statement,
        RecordClaim it => it.Statement,
        AmendEntry it => Statement(it.Into),
        _ => throw new ArgumentException($"{command.GetType().Name} is no entry.", nameof(command)),
    };

    private static TrackerView After(TrackerView view, string slug, TrackerEvent happened, Instant now) =>
        TrackerView.Evolve(view, new Recorded(
            view.Position + 1,
            Guid.Empty,
            DossierDecider.Stream(slug),
            view.Dossiers[slug].Version + 1,
            now,
            Nobody,
            happened));

    private static MilestoneStanding? Standing(TrackerView view, MilestoneKey key, LocalDate today) =>
        Standings.Of(view.Dossiers[key.Dossier], AsOf.Now, today).FirstOrDefault(standing => standing.Key == key);

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
