using NodaTime;
using NodaTime.Text;
using Tracker.Domain;
using Tracker.Domain.Calendars;
using Tracker.Domain.PlanDates;

namespace Tracker.Tests.Domain;

/// <summary>How tests of date phrases speak: a phrase, the letter's day, and the reading in one line.</summary>
internal static class PhraseCases
{
    public static LocalDate Day(string iso) => LocalDatePattern.Iso.Parse(iso).Value;

    public static PhraseReading Reading(string phrase, string letter = "2026-02-10") =>
        PhraseReader.Read(phrase, Day(letter), ParliamentCalendar.Known);

    public static PhraseReading.Read Read(string phrase, string letter = "2026-02-10") =>
        Reading(phrase, letter) is PhraseReading.Read read
            ? read
            : throw new InvalidOperationException(((PhraseReading.NotRead)Reading(phrase, letter)).Reason);

    /// <summary>
    /// <c>2027-04-01..2027-06-30 kwartaal</c>, with <c>zacht</c> behind it where the bounds are our reading.
    /// </summary>
    public static string Line(PlanDate date)
    {
        var days = date.Members.Count > 0
            ? string.Join('|', date.Members.Select(LocalDatePattern.Iso.Format))
            : $"{Text(date.Earliest)}..{Text(date.Latest)}";
        return $"{days} {PlanDateWords.Precisions.Code(date.Precision)}{(date.Soft ? " zacht" : string.Empty)}";
    }

    private static string Text(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : string.Empty;
}

public sealed class Reading_a_phrase_of_the_table
{
    public static TheoryData<string, string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string, string>();
            using var table = new StreamReader(
                typeof(PhraseCases).Assembly.GetManifestResourceStream("date-phrases.csv")!);
            foreach (var cells in EmbeddedTables.Parse(table.ReadToEnd()))
            {
                rows.Add(cells[0], cells[1], string.Join(',', cells.Skip(2)));
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Gives_its_row(string phrase, string letter, string expected)
    {
        var date = PhraseCases.Read(phrase, letter).Date;

        Assert.Equal(expected, string.Join(
            ',',
            date.Earliest is { } first ? LocalDatePattern.Iso.Format(first) : string.Empty,
            date.Latest is { } last ? LocalDatePattern.Iso.Format(last) : string.Empty,
            PlanDateWords.Precisions.Code(date.Precision),
            PlanDateWords.Bounds.Code(date.Bounds),
            date.Soft ? "j" : "n"));
    }
}
