using System.Globalization;
using NodaTime;
using Tracker.Domain;
using Tracker.Domain.Dossiers;
using Tracker.Domain.PlanDates;
using Tracker.Domain.Procedures;
using Tracker.Projections.Agendas;
using Tracker.Projections.Dossiers;

namespace Tracker.Api.Pages;

/// <summary>How pages say what a milestone is, how firm it is, and what days its words denote.</summary>
public static class MilestoneWords
{
    // Nearer than a month one wants to count the days.
    private const int NearDaysMax = 31;

    /// <summary>The shape in the sprite: the fuller, the firmer.</summary>
    /// <param name="firmness">Null for a fact.</param>
    public static string Shape(Firmness? firmness) => "z-" + Kind(firmness);

    /// <summary>The kind of shape, as class names end in it: from <c>feit</c> to <c>los</c>.</summary>
    public static string Kind(Firmness? firmness) => firmness switch
    {
        null => "feit",
        Firmness.Fixed or Firmness.Statutory => "vast",
        Firmness.Planned or Firmness.Pledged => "plan",
        Firmness.Intended or Firmness.Aimed or Firmness.Expected => "doel",
        _ => "los",
    };

    public static string Firm(Firmness? firmness) =>
        firmness is { } it ? Say(PlanDateWords.Firmnesses, it) : Say("gebeurd", "happened");

    /// <summary>What it is in a few words, with its part and number: <c>in consultatie (2e keer)</c>.</summary>
    public static string What(MilestoneStanding standing) => What(
        standing.Step, standing.Key, standing.Status == StandingStatus.Happened);

    public static string What(Step step, MilestoneKey key, bool happened)
    {
        var words = Bare(step, happened);
        var part = key.Tranche is null ? string.Empty : Say($" ({Part(key.Tranche)})", $" (‘{Part(key.Tranche)}’)");
        var number = key.Number > 1 ? Say($" ({key.Number}e keer)", $" (number {key.Number})") : string.Empty;
        return words + part + number;
    }

    /// <summary>What it is without its part and number: <c>in consultatie</c>.</summary>
    public static string Bare(MilestoneStanding standing) =>
        Bare(standing.Step, standing.Status == StandingStatus.Happened);

    private static string Bare(Step step, bool happened) => Say(Words(step, happened));

    /// <summary>What a step is called in a few words, while it is ahead and once it was taken.</summary>
    public static Word Words(Step step, bool happened) => new(
        happened ? StepWords.Taken(step) : StepWords.Ahead(step), AgendaSteps.English(step.Key, happened));

    /// <summary>The name of a part of a law: <c>eerste fase</c>.</summary>
    public static string Part(string tranche) => tranche.Replace('-', ' ');

    /// <summary>With a capital at the start.</summary>
    public static string Sentence(string words) =>
        words.Length == 0 ? words : char.ToUpper(words[0], CultureInfo.InvariantCulture) + words[1..];

    /// <summary>The days that the words denote: <c>1 april tot en met 30 juni 2027</c>.</summary>
    public static string Days(PlanDate date) => (date.Earliest, date.Latest) switch
    {
        _ when date.Members.Count > 0 => string.Join(Say(" of ", " or "), date.Members.Select(PageTimes.Day)),
        (null, null) => Say("geen datum", "no date"),
        ({ } first, { } last) when first == last => PageTimes.Day(first),
        ({ } first, { } last) => Say(
            $"{PageTimes.DayBefore(first, last)} tot en met {PageTimes.Day(last)}",
            $"{PageTimes.DayBefore(first, last)} to {PageTimes.Day(last)}"),
        ({ } first, null) => Say(
            $"vanaf {PageTimes.Day(first)}, einde open", $"from {PageTimes.Day(first)}, open-ended"),
        (null, { } last) => Say($"uiterlijk {PageTimes.Day(last)}", $"by {PageTimes.Day(last)}"),
    };

    /// <summary>The words of the source, in quotes; or the days, where it has no words.</summary>
    public static string Said(Entry entry) => entry.Phrase is { } phrase ? $"‘{phrase}’" : Days(entry.Date);

    /// <summary>When it was said: <c>19 september 2024</c>, or <c>ongeveer maart 2021</c>.</summary>
    public static string SaidOn(Entry entry) => entry.Statement.SaidOnIsApproximate
        ? Say($"ongeveer {PageTimes.Month(entry.SaidOn)}", $"about {PageTimes.Month(entry.SaidOn)}")
        : PageTimes.Day(entry.SaidOn);

    /// <summary>The name of a dossier for cards and lists: its title, and its abbreviation where it has one.</summary>
    public static string Name(DossierDescription it) =>
        it.Abbreviation is { } name && name != it.Title ? $"{it.Title} ({name})" : it.Title;

    /// <summary><c>12 dagen voorbij</c>; null when it is not overdue.</summary>
    public static string? Overdue(MilestoneStanding standing, LocalDate day)
    {
        if (standing is not { IsOverdue: true, Date.Latest: { } latest })
        {
            return null;
        }

        var days = Count(Period.DaysBetween(latest, day));
        return Say($"{days} voorbij", $"{days} overdue");
    }

    /// <summary><c>over 3 dagen</c>, for a day that is near; null for all else.</summary>
    public static string? Near(MilestoneStanding standing, LocalDate day) =>
        standing is { IsOpen: true, IsOverdue: false, Date: { Width: 1, Earliest: { } on } }
        && Period.DaysBetween(day, on) is var days and >= 0 and <= NearDaysMax
            ? days switch
            {
                0 => Say("vandaag", "today"),
                1 => Say("morgen", "tomorrow"),
                _ => Say($"over {Count(days)}", $"in {Count(days)}"),
            }
            : null;

    /// <summary><c>1 dag</c>, <c>1.431 dagen</c>, <c>1,431 days</c>; without a sign.</summary>
    public static string Count(int days)
    {
        var number = Math.Abs(days).ToString("#,0", CultureInfo.InvariantCulture);
        return Math.Abs(days) == 1
            ? Say("1 dag", "1 day")
            : Say($"{number.Replace(',', '.')} dagen", $"{number} days");
    }

    /// <summary><c>+184 dagen</c>, <c>−30 dagen</c>, <c>0 dagen</c>.</summary>
    public static string Moved(int days) => days switch
    {
        0 => Say("0 dagen", "0 days"),
        > 0 => $"+{Count(days)}",
        _ => $"−{Count(days)}",
    };
}
