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
        [.. var front, var last] => $"{string.Join(", ", front)} en {last}",
    };

    /// <summary>How firm the next day is, in a sentence for someone who plans by it.</summary>
    public static string Trust(MilestoneStanding next) => next.Firmness switch
    {
        Firmness.Fixed => "Deze dag ligt vast.",
        Firmness.Statutory => "Dit is een wettelijke termijn.",
        Firmness.Pledged => "Dit is toegezegd. Een toezegging kan nog schuiven.",
        Firmness.Planned => "Dit is gepland. Een planning kan nog schuiven.",
        Firmness.Intended or Firmness.Aimed or Firmness.Expected => "Dit is een streven. De dag ligt nog niet vast.",
        Firmness.Conditional => "Dit gaat alleen door als aan een voorwaarde is voldaan.",
        _ => "Dit is onzeker.",
    };

    /// <summary>How often the planning of the next step moved, and how far.</summary>
    public static IEnumerable<string> Moves(MilestoneSlippage slippage)
    {
        var since = slippage.First.Entry.SaidOn.Year;
        yield return slippage.Moves switch
        {
            0 => $"Niet verschoven sinds de eerste uitspraak in {since}",
            1 => $"1 keer verschoven sinds {since}",
            _ => $"{slippage.Moves} keer verschoven sinds {since}",
        };
        if (slippage is { Moves: > 0, Days: { } days } && days != 0)
        {
            yield return $"{MilestoneWords.Count(days)} {(days > 0 ? "later" : "eerder")} dan eerst genoemd";
        }
    }

    /// <summary>How the words were read, and by what.</summary>
    public static string Reading(Entry entry)
    {
        var days = MilestoneWords.Days(entry.Date);
        var soft = entry.Date.Soft ? " (de grenzen zijn onze lezing)" : string.Empty;
        return days + soft;
    }

    /// <summary>Who recorded it: never a name, for names can be erased.</summary>
    public static string Recorded(Entry entry) =>
        $"Vastgelegd op {DutchTimes.Moment(entry.RecordedAt)}{By(entry.By)}.";

    public static string By(Author by) => by.Through switch
    {
        "catalogus" => " uit de catalogus",
        "api" => " via de API",
        _ => " door een redacteur",
    };
}
