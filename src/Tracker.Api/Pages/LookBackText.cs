using NodaTime;
using Tracker.Domain;
using Tracker.Domain.Calendars;

namespace Tracker.Api.Pages;

/// <summary>What pages say of a day that one looks back to.</summary>
public static class LookBackText
{
    /// <summary>For the title of the window: <c>bekend op 1 oktober 2025</c>; null for today.</summary>
    public static string? Title(AskedTime? time) => time switch
    {
        null or { Finality: Finality.Today } => null,
        { Bounds: { SaidBy: { } said, RecordedBy: null } } => $"bekend op {DutchDates.Day(said)}",
        { Bounds: { SaidBy: null, RecordedBy: { } recorded } } => $"vastgelegd op {DutchTimes.Moment(recorded)}",
        { Bounds: { SaidBy: { } said, RecordedBy: { } recorded } } =>
            $"bekend op {DutchDates.Day(said)}, vastgelegd op {DutchTimes.Moment(recorded)}",
        _ => null,
    };

    public static string What(AskedTime time) => (time.Bounds.SaidBy, time.Bounds.RecordedBy) switch
    {
        ({ } said, null) => $"U kijkt terug: wat bronnen tot en met {DutchDates.Day(said)} hadden gezegd.",
        (null, { } recorded) => $"U kijkt terug: wat op {DutchTimes.Moment(recorded)} in deze planner stond.",
        ({ } said, { } recorded) =>
            $"U kijkt terug: wat bronnen tot en met {DutchDates.Day(said)} hadden gezegd, voor zover dat op "
            + $"{DutchTimes.Moment(recorded)} in deze planner stond.",
        _ => string.Empty,
    };

    /// <summary>Whether it can still change, and on which day is judged what was overdue.</summary>
    public static string Means(AskedTime time) =>
        $"‘Verstreken’ is hier: verstreken op {DutchDates.Day(time.Day)}. " + time.Finality switch
        {
            Finality.Final => "Dit beeld ligt vast: wat later wordt vastgelegd, verandert het niet.",
            Finality.Provisional => "Dit beeld ligt nog niet vast: er kan nog iets bij komen dat al onderweg was. "
                + "Vraag het over een minuut opnieuw.",
            _ => "Leggen we later nog een brief uit die tijd vast, dan komt die erbij. Namen, uitleg en nummers zijn "
                + "zoals wij ze nu beschrijven.",
        };

    /// <summary>The ways to what changed since.</summary>
    /// <param name="time">The time that is looked back to.</param>
    /// <param name="changes">The address of the changes of what is shown.</param>
    /// <param name="today">The day in Amsterdam.</param>
    public static IEnumerable<(string Label, string Address)> Differences(
        AskedTime time, string changes, LocalDate today)
    {
        var joint = changes.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        if (time.Bounds.SaidBy is { } said && said < today)
        {
            yield return (
                time.Bounds.RecordedBy is null ? "Verschillen met vandaag" : "Wat sindsdien is gezegd",
                $"{changes}{joint}as=gezegd&van={DutchTimes.Machine(said.PlusDays(1))}");
        }

        if (time.Bounds.RecordedBy is { } recorded)
        {
            yield return (
                time.Bounds.SaidBy is null ? "Verschillen met vandaag" : "Wat sindsdien is vastgelegd",
                $"{changes}{joint}van={DutchTimes.Machine(Amsterdam.DayOf(recorded))}");
        }
    }
}
