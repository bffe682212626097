using Tracker.Domain;
using Tracker.Projections.Dossiers;

namespace Tracker.Projections.Agendas;

/// <summary>What a reader asks of a feed on top of which feed it is.</summary>
/// <param name="Selection">Which dossiers and milestones of the feed; everything when nothing was asked.</param>
/// <param name="Anchor">On which day of an interval events stand; null for the day that fits the step.</param>
/// <param name="Alarm">How long before an event to remind; null for never.</param>
/// <param name="Language">In which language.</param>
public sealed record AgendaOptions(Selection Selection, Anchor? Anchor, AlarmLead? Alarm, Language Language)
{
    public static AgendaOptions None { get; } = new(Selection.Everything, null, null, Language.Dutch);
}

/// <summary>What every feed of this installation shares.</summary>
/// <param name="PublicUrl">By which others know it, without a slash at the end.</param>
/// <param name="UidHost">The part of every UID after the at sign. It never changes, or subscribers see everything
/// twice.</param>
public sealed record AgendaConfiguration(string PublicUrl, string UidHost)
{
    public Uri Address(string path) => new(PublicUrl + path);
}
