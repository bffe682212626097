using NodaTime;
using Tracker.Domain.Calendars;
using Tracker.Domain.PlanDates;

namespace Tracker.Api.PlanDates;

/// <summary>The date phrases in a text, in its order.</summary>
public sealed record FindingsBody(
    LocalDate Briefdatum,
    string Regelversie,
    int AantalGevonden,
    int AantalGelezen,
    IReadOnlyList<FindingBody> Vondsten)
{
    public static FindingsBody Of(LocalDate letterDate, IReadOnlyList<FoundPhrase> found)
    {
        var findings = found.Select(phrase => FindingBody.Of(phrase, letterDate)).ToList();
        return new FindingsBody(
            letterDate,
            PhraseReader.RulesVersion(ParliamentCalendar.Known),
            findings.Count,
            findings.Count(finding => finding.Duiding is not null),
            findings);
    }
}

/// <summary>A date phrase in a text: its place and its reading, or why it cannot be read.</summary>
public sealed record FindingBody(int Begin, int Lengte, string Zin, ReadingBody? Duiding, string? Reden)
{
    public static FindingBody Of(FoundPhrase found, LocalDate letterDate) => new(
        found.Start,
        found.End - found.Start,
        found.Phrase,
        found.Reading is PhraseReading.Read read ? ReadingBody.Of(found.Phrase, letterDate, read) : null,
        found.Reading is PhraseReading.NotRead { Reason: var reason } ? reason : null);
}
