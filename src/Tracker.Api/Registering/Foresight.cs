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
        var tried = Rehearsal.Of(view, slug, command, now);
        if (tried.Refusal is not null || tried.AddsNothing)
            return new Foresight(tried.Refusal, tried.AddsNothing, was, tried.AddsNothing ? was : null, null);
        var becomes = Standing(tried.After, key, today);
        return new Foresight(
            null, false, was, becomes, becomes?.Entries.FirstOrDefault(it => it.Entry.Id == statement.Entry));
    }

    private static Statement Statement(DossierCommand command) => command switch
    {
        RecordFact it => it.Statement,
        RecordClaim it => it.Statement,
        AmendEntry it => Statement(it.Into),
        _ => throw new ArgumentException($"{command.GetType().Name} is no entry.", nameof(command)),
    };

    private static MilestoneStanding? Standing(TrackerView view, MilestoneKey key, LocalDate today) =>
        Standings.Of(view.Dossiers[key.Dossier], AsOf.Now, today).FirstOrDefault(standing => standing.Key == key);
}
