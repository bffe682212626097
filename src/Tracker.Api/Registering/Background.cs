using NodaTime;
using Tracker.Domain.Calendars;
using Tracker.Domain.PlanDates;
using Tracker.Projections.Dossiers;

namespace Tracker.Api.Registering;

/// <summary>
/// What one must know to read a form: the view as folded, how a phrase is read, and a new key when none is given.
/// </summary>
/// <param name="View">For the sources that are known.</param>
/// <param name="Reads">How a date phrase is read against the day of its letter.</param>
/// <param name="NewKey">A key that no entry has yet; called at most once for a form.</param>
public sealed record Background(
    TrackerView View, Func<string, LocalDate, PhraseReading> Reads, Func<string> NewKey)
{
    private const int KeyCharacters = 12;

    /// <summary>The background of this moment.</summary>
    public static Background Of(TrackerView view) => new(
        view,
        (phrase, letterDate) => PhraseReader.Read(phrase, letterDate, ParliamentCalendar.Known),
        () => $"{Guid.NewGuid():n}"[..KeyCharacters]);
}
