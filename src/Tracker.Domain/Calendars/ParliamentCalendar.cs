using System.Collections.Frozen;
using NodaTime;

namespace Tracker.Domain.Calendars;

/// <summary>The days by which parliament lives: recesses, Prinsjesdag, Verantwoordingsdag.</summary>
public sealed class ParliamentCalendar
{
    private static readonly RecessGround.Rule SummerRule =
        new("het eindigt op de maandag voor de eerste dinsdag van september en begint 59 dagen eerder");

    private static readonly RecessGround.Rule ChristmasRule =
        new("het begint op de laatste vrijdag voor eerste kerstdag en eindigt 24 dagen later");

    private readonly FrozenDictionary<(RecessKind Kind, int Year), Recess> announced;

    /// <param name="announced">
    /// Recesses as the House has announced them; of several of a kind that begin in one year the last holds.
    /// </param>
    /// <param name="edition">The edition of the table that they are; readings name it.</param>
    /// <exception cref="ArgumentException">A recess ends before it begins.</exception>
    public ParliamentCalendar(IEnumerable<Recess> announced, int edition)
    {
        var rows = announced.ToList();
        if (rows.Find(recess => recess.Last < recess.First) is { } reversed)
        {
            throw new ArgumentException($"{reversed} ends before it begins.", nameof(announced));
        }

        this.announced = rows
            .GroupBy(recess => (recess.Kind, recess.First.Year))
            .ToFrozenDictionary(same => same.Key, same => same.Last());
        Edition = edition;
    }

    /// <summary>The calendar of the newest edition of <c>data/calendars/recesses.csv</c>.</summary>
    public static ParliamentCalendar Known { get; } = Of(RecessTable.Latest);

    public int Edition { get; }

    /// <summary>The calendar as an edition of the table has it, so that an earlier reading can be explained.</summary>
    /// <param name="edition">From 1 to <see cref="RecessTable.Latest"/>.</param>
    public static ParliamentCalendar Of(int edition) => new(RecessTable.Upto(edition), edition);

    /// <summary>
    /// Prinsjesdag: the third Tuesday of September (Grondwet, artikel 65). That a law may set an earlier day is not
    /// modelled.
    /// </summary>
    public static LocalDate Prinsjesdag(int year) => Nth(3, IsoDayOfWeek.Tuesday, year, 9);

    /// <summary>Verantwoordingsdag: the third Wednesday of May, as the government announces it each year.</summary>
    public static LocalDate Verantwoordingsdag(int year) => Nth(3, IsoDayOfWeek.Wednesday, year, 5);

    /// <summary>
    /// The recess of a kind that begins in a year: the announced one, else a projected one for summer and Christmas,
    /// else null, for no rule gives the other recesses.
    /// </summary>
    public Recess? Recess(RecessKind kind, int year) =>
        announced.TryGetValue((kind, year), out var known) ? known : kind switch
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
        return new Recess(RecessKind.Summer, last.PlusDays(-59), last, SummerRule);
    }

    /// <summary>
    /// It begins on the last Friday before Christmas Day and ends on the Monday 24 days later, as in 2023.
    /// </summary>
    private static Recess ProjectedChristmas(int year)
    {
        var first = new LocalDate(year, 12, 25).Previous(IsoDayOfWeek.Friday);
        return new Recess(RecessKind.Christmas, first, first.PlusDays(24), ChristmasRule);
    }

    private static LocalDate Nth(int number, IsoDayOfWeek day, int year, int month) =>
        LocalDate.FromYearMonthWeekAndDay(year, month, number, day);
}
