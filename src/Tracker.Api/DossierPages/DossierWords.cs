using Tracker.Api.Pages;
using Tracker.Domain;
using Tracker.Domain.PlanDates;
using Tracker.Projections.Dossiers;
using Tracker.Projections.Slippage;

namespace Tracker.Api.DossierPages;

/// <summary>What the page of a dossier says in sentences.</summary>
public static class DossierWords
{
    /// <summary><c>alle gemeenten, provincies en Rijk</c>.</summary>
    public static string Enumerate(IEnumerable<string> words) => words.ToList() switch
    {
        [] => string.Empty,
        [var only] => only,
        [.. var front, var last] => $"{string.Join(", ", front)} {Say("en", "and")} {last}",
    };

    /// <summary>How firm the next day is, in a sentence for someone who plans by it.</summary>
    public static string Trust(MilestoneStanding next) => next.Firmness switch
    {
        Firmness.Fixed => Say("Deze dag ligt vast.", "This day is fixed."),
        Firmness.Statutory => Say("Dit is een wettelijke termijn.", "This is a statutory period."),
        Firmness.Pledged => Say(
            "Dit is toegezegd. Een toezegging kan nog schuiven.", "This was pledged. A pledge can still change."),
        Firmness.Planned => Say(
            "Dit is gepland. Een planning kan nog schuiven.", "This is planned. A plan can still change."),
        Firmness.Intended or Firmness.Aimed or Firmness.Expected => Say(
            "Dit is een streven. De dag ligt nog niet vast.", "This is an aim. The day is not fixed yet."),
        Firmness.Conditional => Say(
            "Dit gaat alleen door als aan een voorwaarde is voldaan.", "This happens only if a condition is met."),
        _ => Say("Dit is onzeker.", "This is uncertain."),
    };

    /// <summary>How often the planning of the next step moved, and how far.</summary>
    public static IEnumerable<string> Moves(MilestoneSlippage slippage)
    {
        var since = slippage.First.Entry.SaidOn.Year;
        yield return slippage.Moves switch
        {
            0 => Say(
                $"Niet verschoven sinds de eerste uitspraak in {since}",
                $"Not moved since the first statement in {since}"),
            1 => Say($"1 keer verschoven sinds {since}", $"Moved once since {since}"),
            _ => Say(
                $"{slippage.Moves} keer verschoven sinds {since}", $"Moved {slippage.Moves} times since {since}"),
        };
        if (slippage is { Moves: > 0, Days: { } days } && days != 0)
        {
            yield return days > 0
                ? Say(
                    $"{MilestoneWords.Count(days)} later dan eerst genoemd",
                    $"{MilestoneWords.Count(days)} later than named at first")
                : Say(
                    $"{MilestoneWords.Count(days)} eerder dan eerst genoemd",
                    $"{MilestoneWords.Count(days)} earlier than named at first");
        }
    }

    /// <summary>How the words were read, and by what.</summary>
    public static string Reading(Entry entry)
    {
        var days = MilestoneWords.Days(entry.Date);
        var soft = entry.Date.Soft
            ? Say(" (de grenzen zijn onze lezing)", " (the ends are our reading)")
            : string.Empty;
        return days + soft;
    }

    /// <summary>Who recorded it: never a name, for names can be erased.</summary>
    public static string Recorded(Entry entry) =>
        Say("Vastgelegd op ", "Recorded on ") + PageTimes.Moment(entry.RecordedAt) + By(entry.By) + ".";

    public static string By(Author by) => by.Through switch
    {
        "catalogus" => Say(" uit de catalogus", " from the catalogue"),
        "api" => Say(" via de API", " through the API"),
        _ => Say(" door een redacteur", " by an editor"),
    };
}
