using Tracker.Domain.Procedures;

namespace Tracker.Api.Procedures;

/// <summary><c>/procedures</c>: the tables of steps.</summary>
public static class ProcedureRoutes
{
    // The tables travel with the program: they change with a release, not with the log.
    private const long Version = 1;

    private const string Tag = "Procedures";

    // Made when the host starts, so that one with a table that is not sound does not.
    private static readonly IReadOnlyList<ProcedureBody> Bodies = [.. ProcedureTables.All.Select(ProcedureBody.Of)];

    private static readonly Field<string> Kind = Fields.Line("instrument", "Soort dossier.", "wet");

    public static void MapProcedures(this IEndpointRouteBuilder api)
    {
        api.MapRead(
            "/procedures",
            new ApiOperation("procedures", Tag, "Alle procedures", "De stappen die elk soort dossier kan zetten.")
            {
                Gives = typeof(IReadOnlyList<ProcedureBody>),
            },
            asked => asked.IsWrong ? asked.Problem : Representation.Of(Bodies, Version));
        api.MapRead(
            "/procedures/{instrument}",
            new ApiOperation("procedure", Tag, "Een procedure", "De stappen, en wat na elk kan volgen.")
            {
                Path = [Kind],
                Gives = typeof(ProcedureBody),
            },
            asked => asked.IsWrong ? asked.Problem
                : Bodies.FirstOrDefault(it => it.Instrument == asked.Path(Kind.Name)) is { } procedure
                    ? Representation.Of(procedure, Version)
                    : Problem.NotFound($"procedure voor '{asked.Path(Kind.Name)}'"));
    }
}
