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

    /// <summary>The rows of a table of phrases: phrase, day of the letter, and all the other cells.</summary>
    public static TheoryData<string, string, string> Rows(string name)
    {
        var rows = new TheoryData<string, string, string>();
        using var table = new StreamReader(typeof(PhraseCases).Assembly.GetManifestResourceStream(name)!);
        foreach (var cells in EmbeddedTables.Parse(table.ReadToEnd()))
        {
            rows.Add(cells[0], cells[1], string.Join(',', cells.Skip(2)));
        }

        return rows;
    }

    public static string Text(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : string.Empty;
}

public sealed class Reading_a_phrase_of_the_table
{
    public static TheoryData<string, string, string> Rows => PhraseCases.Rows("date-phrases.csv");

    [Theory]
    [MemberData(nameof(Rows))]
    public void Gives_its_row(string phrase, string letter, string expected)
    {
        var date = PhraseCases.Read(phrase, letter).Date;

        Assert.Equal(expected, string.Join(
            ',',
            PhraseCases.Text(date.Earliest),
            PhraseCases.Text(date.Latest),
            PlanDateWords.Precisions.Code(date.Precision),
            PlanDateWords.Bounds.Code(date.Bounds),
            date.Soft ? "j" : "n"));
    }
}

public sealed class Reading_a_phrase_of_a_letter
{
    public static TheoryData<string, string, string> Rows => PhraseCases.Rows("letter-phrases.csv");

    [Theory]
    [MemberData(nameof(Rows))]
    public void Gives_its_row(string phrase, string letter, string expected)
    {
        var read = PhraseCases.Read(phrase, letter);

        Assert.Equal(expected, string.Join(
            ',',
            PhraseCases.Text(read.Date.Earliest),
            PhraseCases.Text(read.Date.Latest),
            PlanDateWords.Precisions.Code(read.Date.Precision),
            read.Date.Soft ? "j" : "n",
            read.Firmness is { } firmness ? PlanDateWords.Firmnesses.Code(firmness) : string.Empty,
            read.Condition));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Printed_in_Dutch_and_read_again_has_the_same_days(string phrase, string letter, string expected)
    {
        var date = PhraseCases.Read(phrase, letter).Date;
        var again = PhraseCases.Read(PlanDateText.Of(date), letter).Date;

        Assert.Equal((date.Earliest, date.Latest), (again.Earliest, again.Latest));
        Assert.Equal(date.Members, again.Members);
        Assert.StartsWith($"{PhraseCases.Text(again.Earliest)},", expected, StringComparison.Ordinal);
    }
}
