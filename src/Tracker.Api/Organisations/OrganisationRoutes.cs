using Tracker.Domain.Organisations;
using Tracker.Projections.Organisations;

namespace Tracker.Api.Organisations;

/// <summary><c>/gemeenten</c>: the bodies that dossiers concern, with their validity and successors.</summary>
public static class OrganisationRoutes
{
    // The register travels with the program: it changes with a release, not with the log.
    private const long Version = 1;

    private const string Tag = "Organisaties";

    private static readonly Field<string> Code = Fields.Key("code", "De code in kleine letters.", "gm0363");

    private static readonly Field<OrganisationKind> Kind = Fields.Choice(
        "soort", "Alleen van deze soort; zonder waarde gemeenten.", OrganisationWords.Kinds);

    private static readonly Field<bool> WithFormer = Fields.Flag(
        "opgeheven", "Ook wat op die dag niet meer of nog niet bestaat.");

    public static void MapOrganisations(this IEndpointRouteBuilder api)
    {
        api.MapRead(
            "/gemeenten",
            new ApiOperation(
                "gemeenten", Tag, "De gemeenten",
                "De gemeenten die op de dag bestaan (vandaag, of die van 'bekendOp' of 'vastgelegdOp'), op code. Met "
                + "'soort' ook provincies, openbare lichamen en ministeries.")
            {
                Query = [Kind, WithFormer, .. AsOfQuery.Fields],
                Gives = typeof(IReadOnlyList<OrganisationBody>),
            },
            List);
        api.MapRead(
            "/gemeenten/{code}",
            new ApiOperation(
                "gemeente", Tag, "Een gemeente",
                "Ook een die niet meer bestaat, met wie haar opvolgt; of een provincie, openbaar lichaam, ministerie. "
                + "Met wat zij moet doen, en wanneer dat klaar moet zijn.")
            {
                Path = [Code],
                Query = AsOfQuery.Fields,
                Gives = typeof(WholeOrganisationBody),
            },
            One);
    }

    private static IResult List(Asked asked)
    {
        var (bounds, day) = AsOfQuery.Read(asked);
        if (asked.IsWrong)
        {
            return asked.Problem;
        }

        var kind = asked.Query.Value(Kind) ?? OrganisationKind.Municipality;
        var known = asked.Query.Value(WithFormer) == true
            ? OrganisationRegister.Known.All.Where(it => it.Kind == kind)
            : OrganisationRegister.Known.On(day, kind);
        return Representation.Of(
            known.Select(it => OrganisationBody.Of(KnownOrganisation.At(it, asked.View, bounds), day)).ToList(),
            Version);
    }

    private static IResult One(Asked asked)
    {
        var (bounds, day) = AsOfQuery.Read(asked);
        var code = asked.Path(Code.Name);
        return asked.IsWrong ? asked.Problem
            : OrganisationRegister.Known.Find(code) is { } found
                ? Representation.Of(
                    WholeOrganisationBody.Of(
                        KnownOrganisation.At(found, asked.View, bounds), asked.View, bounds, day),
                    LogVersion.Of(asked.View, bounds))
                : Problem.NotFound($"organisatie '{code}'");
    }
}
