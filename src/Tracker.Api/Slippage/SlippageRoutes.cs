using Tracker.Projections.Slippage;

namespace Tracker.Api.Slippage;

/// <summary><c>/verschuivingen</c>: how often and how far plans moved, and what came true.</summary>
public static class SlippageRoutes
{
    private static readonly Field<string> Dossier =
        Fields.Key("dossier", "Alleen van dit dossier.", "archiefwet") with { IsMany = true };

    public static void MapSlippage(this IEndpointRouteBuilder api) => api.MapRead(
        "/verschuivingen",
        new ApiOperation(
            "verschuivingen",
            "Verschuivingen",
            "Wat er schoof, en wat uitkwam",
            "Van elke mijlpaal waarvoor ooit een dag is voorspeld: de uitspraken in de volgorde waarin zij zijn "
            + "gedaan, wat elke uitspraak met de planning deed, en hoe ver het schoof. Een plan schuift als begin en "
            + "einde beide later worden, of beide eerder. Een wettelijke termijn is geen voorspelling; een feit sluit "
            + "de rij. 'dagen' is de laatste dag van de laatste voorspelling, of van het feit, min de laatste dag van "
            + "de eerste. De groepen tellen mijlpalen per ministerie en instrument, en voorspellingen per soort "
            + "woorden. Beoordeeld is een voorspelling waarvan de tijd is gekomen. Als CSV staat elke mijlpaal op een "
            + "regel.")
        {
            Query = [Dossier, .. SelectionQuery.Fields, .. AsOfQuery.Fields],
            Gives = typeof(SlippageBody),
            HasCsv = true,
        },
        Answer);

    private static IResult Answer(Asked asked)
    {
        var (bounds, day) = AsOfQuery.Read(asked);
        if (asked.IsWrong)
        {
            return asked.Problem;
        }

        var selection = SelectionQuery.Read(asked.Query) with { Dossiers = asked.Query.All(Dossier) };
        var portfolio = SlippagePortfolio.Of(asked.View, selection, bounds, day);
        var version = LogVersion.Of(asked.View, bounds);
        return Csv.IsWanted(asked.Context.Request)
            ? SlippageCsv.Of(portfolio, version)
            : Representation.Of(SlippageBody.Of(portfolio, asked.View, bounds), version);
    }
}
