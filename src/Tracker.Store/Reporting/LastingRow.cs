using NodaTime;

namespace Tracker.Store.Reporting;

/// <summary>A row, and the days on which it holds.</summary>
/// <param name="From">The first day; null when it always did.</param>
/// <param name="Until">The last day; null when it goes on.</param>
internal sealed record LastingRow(IReadOnlyList<object?> Values, LocalDate? From, LocalDate? Until)
{
    /// <summary>The rows that hold on some day, each once for every stretch of days on which it does.</summary>
    /// <param name="turningDays">The days after which rows may be others; in any order.</param>
    /// <param name="rowsOn">The rows on a day.</param>
    public static IEnumerable<LastingRow> Of(
        IEnumerable<LocalDate> turningDays, Func<LocalDate, IEnumerable<IReadOnlyList<object?>>> rowsOn)
    {
        var lasting = new List<LastingRow>();
        LocalDate? from = null;
        foreach (var until in turningDays.Distinct().Order().Select(day => (LocalDate?)day).Append(null))
        {
            var before = lasting;
            lasting = [];
            foreach (var row in rowsOn(until ?? LocalDate.MaxIsoValue))
            {
                if (before.Find(it => it.Values.SequenceEqual(row)) is { } same)
                {
                    before.Remove(same);
                    lasting.Add(same);
                }
                else
                {
                    lasting.Add(new LastingRow(row, from, null));
                }
            }

            foreach (var ended in before)
            {
                yield return ended with { Until = from!.Value.PlusDays(-1) };
            }

            from = until?.PlusDays(1);
        }

        foreach (var row in lasting)
        {
            yield return row;
        }
    }
}
