using System.Globalization;
using Tracker.Domain.Calendars;
using Tracker.Domain.PlanDates;

namespace Tracker.Api.Calendars;

/// <summary><c>/kalender</c>: the recesses and the moments of the budget by which phrases are read.</summary>
public static class CalendarRoutes
{
    // The table travels with the program: it changes with a release, not with the log.
    private const long Version = 1;

    private const int YearsAhead = 3;

    private static readonly Field<int> From = Fields.Number(
        "van", "Het eerste jaar; zonder dit het eerste waarvan een reces is aangekondigd.");

    private static readonly Field<int> Until = Fields.Number(
        "tot", $"Het laatste jaar, dat meetelt; zonder dit {YearsAhead} jaar na dit jaar.");

    private static readonly Field<string> Edition = Fields.OneOf(
        "tabelversie",
        "De versie van de tabel van recessen; zonder dit de nieuwste.",
        [
            .. Enumerable.Range(1, RecessTable.Latest)
                .Select(edition => edition.ToString(CultureInfo.InvariantCulture)),
        ]);

    public static void MapCalendar(this IEndpointRouteBuilder api) => api.MapRead(
        "/kalender",
        new ApiOperation(
            "kalender",
            "Datums",
            "De kalender van het parlement",
            "De recessen van de Tweede Kamer en de momenten van de begroting waarmee wij woorden zoals 'voor het "
            + "zomerreces' lezen. Wat de Kamer heeft aangekondigd, heeft een document; wat is berekend, heeft een "
            + "rekenregel.")
        {
            Query = [From, Until, Edition],
            Gives = typeof(CalendarBody),
        },
        Read);

    private static IResult Read(Asked asked)
    {
        var first = Year(asked.Query, From) ?? RecessTable.Upto(RecessTable.Latest).Min(it => it.First.Year);
        var last = Year(asked.Query, Until) ?? Math.Max(first, asked.Node.Today.Year + YearsAhead);
        if (!asked.IsWrong && last < first)
        {
            asked.Query.Wrong(Until, "eind-voor-begin", $"Dit jaar ligt voor {first}.");
        }

        if (asked.IsWrong)
        {
            return asked.Problem;
        }

        var calendar = asked.Query.Text(Edition) is { } edition
            ? ParliamentCalendar.Of(int.Parse(edition, CultureInfo.InvariantCulture))
            : ParliamentCalendar.Known;
        return Representation.Of(CalendarBody.Of(calendar, first, last), Version);
    }

    private static int? Year(Filled query, Field<int> field)
    {
        var year = query.Value(field);
        if (year is < PlanDate.YearMin or > PlanDate.YearMax)
        {
            query.Wrong(
                field, "buiten-bereik", $"Het jaar moet liggen van {PlanDate.YearMin} tot en met {PlanDate.YearMax}.");
        }

        return year;
    }
}
