using System.Collections.Frozen;
using NodaTime;
using NodaTime.Text;

namespace Tracker.Domain.Calendars;

/// <summary>The days by which parliament lives: recesses, Prinsjesdag, Verantwoordingsdag.</summary>
public sealed class ParliamentCalendar
{
    private const string Table = "calendars/recesses.csv";

    private readonly FrozenDictionary<(RecessKind Kind, int Year), Recess> published;

    /// <param name="published">
    /// Recesses as the House has published them, at most one of a kind that begins in a year.
    /// </param>
    /// <exception cref="ArgumentException">A recess ends before it begins, or stands twice.</exception>
    public ParliamentCalendar(IEnumerable<Recess> published)
    {
        var rows = published.ToList();
        if (rows.Find(recess => recess.Last < recess.First) is { } reversed)
        {
            throw new ArgumentException($"{reversed} ends before it begins.", nameof(published));
        }

        this.published = rows.ToFrozenDictionary(recess => (recess.Kind, recess.First.Year));
    }

    /// <summary>The calendar of <c>data/calendars/recesses.csv</c>.</summary>
    public static ParliamentCalendar Known { get; } = new(EmbeddedTables.Read(Table).Select(Row));

    /// <summary>
    /// Prinsjesdag: the third Tuesday of September (Grondwet, artikel 65). That a law may set an earlier day is not
    /// modelled.
    /// </summary>
    public static LocalDate Prinsjesdag(int year) => Nth(3, IsoDayOfWeek.Tuesday, year, 9);

    /// <summary>Verantwoordingsdag: the third Wednesday of May, as the government announces it each year.</summary>
    public static LocalDate Verantwoordingsdag(int year) => Nth(3, IsoDayOfWeek.Wednesday, year, 5);

    /// <summary>
    /// The recess of a kind that begins in a year: the published one, else a projected one for summer and Christmas,
    /// else null, for no rule gives the other recesses.
    /// </summary>
    public Recess? Recess(RecessKind kind, int year) =>
        published.TryGetValue((kind, year), out var known) ? known : kind switch
        {
            RecessKind.Summer => ProjectedSummer(year),
            RecessKind.Christmas => ProjectedChristmas(year),
            _ => null,
        };

    /// <summary>The first Tuesday after the summer recess: the first day on which the House sits again.</summary>
    public LocalDate FirstSittingTuesday(int year) =>
        Recess(RecessKind.Summer, year)!.Last.Next(IsoDayOfWeek.Tuesday);

    /// <summary>
    /// It ends on the Monday before the first Tuesday of September and begins, on a Friday, 59 days earlier.
    /// </summary>
    private static Recess ProjectedSummer(int year)
    {
        var last = Nth(1, IsoDayOfWeek.Tuesday, year, 9).PlusDays(-1);
        const string rule = "projected: to the Monday before the first Tuesday of September";
        return new Recess(RecessKind.Summer, last.PlusDays(-59), last, Projected: true, rule);
    }

    /// <summary>
    /// It begins on the last Friday before Christmas Day and ends on the Monday 24 days later, as in 2023.
    /// </summary>
    private static Recess ProjectedChristmas(int year)
    {
        var first = new LocalDate(year, 12, 25).Previous(IsoDayOfWeek.Friday);
        const string rule = "projected: from the last Friday before Christmas Day";
        return new Recess(RecessKind.Christmas, first, first.PlusDays(24), Projected: true, rule);
    }

    private static LocalDate Nth(int number, IsoDayOfWeek day, int year, int month) =>
        LocalDate.FromYearMonthWeekAndDay(year, month, number, day);

    private static Recess Row(IReadOnlyList<string> cells) =>
        RecessWords.Kinds.TryParse(cells[0], out var kind)
            ? new Recess(
                kind,
                LocalDatePattern.Iso.Parse(cells[1]).Value,
                LocalDatePattern.Iso.Parse(cells[2]).Value,
                Projected: false,
                cells[3])
            : throw new ArgumentException($"'{cells[0]}' is not a recess.");
}
