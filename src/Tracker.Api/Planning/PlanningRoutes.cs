using Tracker.Domain.Calendars;
using Tracker.Projections.Planning;

namespace Tracker.Api.Planning;

/// <summary><c>/planning</c>: what comes when, per quarter.</summary>
public static class PlanningRoutes
{
    private const int QuartersMax = 80;
    private const int QuartersUsual = 8;

    private static readonly Field<Quarter> From = Fields.Quarter(
        "van", "Het eerste kwartaal; zonder waarde dat van nu.", "2026-Q2");

    private static readonly Field<Quarter> Until = Fields.Quarter(
        "tot",
        $"Het laatste kwartaal, dat zelf meetelt; zonder waarde {QuartersUsual} kwartalen bij elkaar.",
        "2027-Q2");

    public static void MapPlanning(this IEndpointRouteBuilder api) => api.MapRead(
        "/planning",
        new ApiOperation(
            "planning",
            "Planning",
            "De planning per kwartaal",
            "Elke mijlpaal staat een keer, in het kwartaal waarin zij begint; een enkel einde in het kwartaal daarvan. "
            + "'lopend' begon voor 'van' en loopt nog, 'later' begint na 'tot', 'verstreken' is van voor 'van' en niet "
            + "gebeurd. Een mijlpaal zonder dag staat in 'ongedateerd', met haar voorwaarde.")
        {
            Query = [From, Until, .. SelectionQuery.Fields, .. AsOfQuery.Fields],
            Gives = typeof(PlanningBody),
        },
        Answer);

    private static IResult Answer(Asked asked)
    {
        var (bounds, day) = AsOfQuery.Read(asked);
        var first = asked.Query.Value(From) ?? Quarter.Of(day);
        var until = asked.Query.Value(Until);
        if (until < first)
        {
            asked.Query.Wrong(Until, "eind-voor-begin", $"Dit kwartaal ligt voor {first}.");
        }
        else if (until?.Since(first) >= QuartersMax)
        {
            asked.Query.Wrong(Until, "te-lang", $"Vraag ten hoogste {QuartersMax} kwartalen tegelijk.");
        }

        if (asked.IsWrong)
        {
            return asked.Problem;
        }

        var planning = PlanningPerQuarter.Of(
            asked.View, SelectionQuery.Read(asked.Query), first, until ?? first.Plus(QuartersUsual - 1), bounds, day);
        return Representation.Of(PlanningBody.Of(planning, asked.View, bounds), LogVersion.Of(asked.View, bounds));
    }
}
