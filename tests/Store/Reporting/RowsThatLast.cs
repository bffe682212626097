using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Tracker.Store.Reporting;

namespace Tracker.Tests.Store.Reporting;

public sealed class Rows_that_last
{
    private static readonly LocalDate Start = new(2026, 1, 1);

    // Rows that come and go on some days; the days on which nothing happens are told too.
    private static readonly Gen<(int First, int Last, int Text)[]> Rows =
        (from first in Gen.Choose(0, 10)
         from length in Gen.Choose(0, 10)
         from text in Gen.Choose(0, 2)
         select (first, first + length, text)).ArrayOf();

    [Fact]
    public void Are_on_every_day_those_of_that_day() =>
        Prop.ForAll(Arb.From(Rows), rows =>
        {
            var days = Enumerable.Range(-1, 24).Select(Start.PlusDays);
            var lasting = LastingRow.Of(days, day => On(rows, day)).ToList();

            foreach (var day in days)
            {
                Assert.Equal(
                    On(rows, day).Select(row => (string)row[0]!).Order(),
                    lasting.Where(row => !(row.From > day) && !(row.Until < day))
                        .Select(row => (string)row.Values[0]!).Order());
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void Are_written_once_for_as_long_as_they_stay_the_same()
    {
        var lasting = LastingRow.Of(
            [Start, Start.PlusDays(1), Start], day => day > Start ? [["stays"], ["late"]] : [["stays"], ["early"]]);

        Assert.Equal(
            [("early", null, Start), ("stays", null, null), ("late", Start.PlusDays(1), null)],
            lasting.Select(row => ((string)row.Values[0]!, row.From, row.Until)));
    }

    private static IEnumerable<IReadOnlyList<object?>> On((int First, int Last, int Text)[] rows, LocalDate day) =>
        from row in rows
        where Start.PlusDays(row.First) <= day && day <= Start.PlusDays(row.Last)
        select new object?[] { $"text {row.Text}" };
}
