namespace Tracker.Api.Pages;

/// <summary>Numbers with their noun.</summary>
public static class Counts
{
    /// <summary><c>1 mijlpaal</c>, <c>12 mijlpalen</c>.</summary>
    public static string Milestones(int count) => Of(count, "mijlpaal", "mijlpalen", "milestone", "milestones");

    /// <summary><c>1 dossier</c>, <c>12 dossiers</c>.</summary>
    public static string Dossiers(int count) => Of(count, "dossier", "dossiers", "dossier", "dossiers");

    /// <summary><c>once</c>, <c>12 times</c>; for English alone, as Dutch has <c>keer</c> for any number.</summary>
    public static string EnglishTimes(int count) => count == 1 ? "once" : $"{count} times";

    /// <summary>In Dutch alone, for pages that speak nothing else.</summary>
    public static string Of(int count, string one, string more) => count == 1 ? $"1 {one}" : $"{count} {more}";

    /// <summary><c>1 dossier</c>, <c>12 dossiers</c>, for any noun.</summary>
    /// <param name="count">How many.</param>
    /// <param name="one">The Dutch noun for one.</param>
    /// <param name="more">The Dutch noun for any other number.</param>
    /// <param name="englishOne">The English noun for one.</param>
    /// <param name="englishMore">The English noun for any other number.</param>
    public static string Of(int count, string one, string more, string englishOne, string englishMore) => count == 1
        ? $"1 {Say(one, englishOne)}"
        : $"{count} {Say(more, englishMore)}";
}
