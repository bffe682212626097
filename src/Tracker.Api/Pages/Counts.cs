namespace Tracker.Api.Pages;

/// <summary>Numbers with their noun.</summary>
public static class Counts
{
    /// <summary><c>1 mijlpaal</c>, <c>12 mijlpalen</c>.</summary>
    public static string Milestones(int count) => Of(count, "mijlpaal", "mijlpalen");

    public static string Of(int count, string one, string more) => count == 1 ? $"1 {one}" : $"{count} {more}";
}
