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
        { Bounds: { SaidBy: { } said, RecordedBy: null } } => Say(
            $"bekend op {PageTimes.Day(said)}", $"known on {PageTimes.Day(said)}"),
        { Bounds: { SaidBy: null, RecordedBy: { } recorded } } => Say(
            $"vastgelegd op {PageTimes.Moment(recorded)}", $"recorded on {PageTimes.Moment(recorded)}"),
        { Bounds: { SaidBy: { } said, RecordedBy: { } recorded } } => Say(
            $"bekend op {PageTimes.Day(said)}, vastgelegd op {PageTimes.Moment(recorded)}",
            $"known on {PageTimes.Day(said)}, recorded on {PageTimes.Moment(recorded)}"),
        _ => null,
    };

    public static string What(AskedTime time) => (time.Bounds.SaidBy, time.Bounds.RecordedBy) switch
    {
        ({ } said, null) => Say(
            $"U kijkt terug: wat bronnen tot en met {PageTimes.Day(said)} hadden gezegd.",
            $"You are looking back: what sources had said by the end of {PageTimes.Day(said)}."),
        (null, { } recorded) => Say(
            $"U kijkt terug: wat op {PageTimes.Moment(recorded)} in deze planner stond.",
            $"You are looking back: what stood in this planner on {PageTimes.Moment(recorded)}."),
        ({ } said, { } recorded) => Say(
            $"U kijkt terug: wat bronnen tot en met {PageTimes.Day(said)} hadden gezegd, voor zover dat op "
            + $"{PageTimes.Moment(recorded)} in deze planner stond.",
            $"You are looking back: what sources had said by the end of {PageTimes.Day(said)}, as far as it stood in "
            + $"this planner on {PageTimes.Moment(recorded)}."),
        _ => string.Empty,
    };

    /// <summary>Whether it can still change, and on which day is judged what was overdue.</summary>
    public static string Means(AskedTime time) =>
        Say(
            $"‘Verstreken’ is hier: verstreken op {PageTimes.Day(time.Day)}. ",
            $"Overdue means here: overdue on {PageTimes.Day(time.Day)}. ")
        + time.Finality switch
        {
            Finality.Final => Say(
                "Dit beeld ligt vast: wat later wordt vastgelegd, verandert het niet.",
                "This view is final: what is recorded later does not change it."),
            Finality.Provisional => Say(
                "Dit beeld ligt nog niet vast: er kan nog iets bij komen dat al onderweg was. "
                + "Vraag het over een minuut opnieuw.",
                "This view is not final yet: something that was under way already may still be added. "
                + "Ask again in a minute."),
            _ => Say(
                "Leggen we later nog een brief uit die tijd vast, dan komt die erbij. Namen, uitleg en nummers zijn "
                + "zoals wij ze nu beschrijven.",
                "If we record another letter from that time later, it will be added. Names, explanations and numbers "
                + "are as we describe them now."),
        };

    private static string DifferencesWithToday => Say("Verschillen met vandaag", "Differences with today");

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
                time.Bounds.RecordedBy is null
                    ? DifferencesWithToday
                    : Say("Wat sindsdien is gezegd", "What was said since"),
                $"{changes}{joint}as=gezegd&van={PageTimes.Machine(said.PlusDays(1))}");
        }

        if (time.Bounds.RecordedBy is { } recorded)
        {
            yield return (
                time.Bounds.SaidBy is null 
                    ? DifferencesWithToday
                    : Say("Wat sindsdien is vastgelegd", "What was recorded since"),
                $"{changes}{joint}van={PageTimes.Machine(Amsterdam.DayOf(recorded))}");
        }
    }
}
