using Tracker.Domain.Procedures;

namespace Tracker.Api.Procedures;

/// <summary><c>/procedures</c>: the tables of steps.</summary>
public static class ProcedureRoutes
{
    // The tables travel with the program: they change with a release, not with the log.
    private const long Version = 1;

    private const string Tag = "Procedures";

    private static readonly Field<string> Kind = Fields.Line("instrument", "Soort dossier.", "wet");

    public static void MapProcedures(this IEndpointRouteBuilder api)
    {
        api.MapRead(
            "/procedures",
            new ApiOperation("procedures", Tag, "Alle procedures", "De stappen die elk soort dossier kan zetten.")
            {
                Gives = typeof(IReadOnlyList<ProcedureBody>),
            },
            asked => asked.IsWrong
                ? asked.Problem
                : Representation.Of(
                    ProcedureTables.Instruments.Select(it => ProcedureBody.Of(ProcedureTables.Of(it)!)).ToList(),
                    Version));
        api.MapRead(
            "/procedures/{instrument}",
            new ApiOperation("procedure", Tag, "Een procedure", "De stappen, en wat na elk kan volgen.")
            {
                Path = [Kind],
                Gives = typeof(ProcedureBody),
            },
            asked => asked.IsWrong ? asked.Problem
                : InstrumentWords.Instruments.TryParse(asked.Path(Kind.Name), out var instrument)
                    && ProcedureTables.Of(instrument) is { } procedure
                    ? Representation.Of(ProcedureBody.Of(procedure), Version)
                    : Problem.NotFound($"procedure voor '{asked.Path(Kind.Name)}'"));
    }
}

/// <summary>The steps that a kind of dossier can take.</summary>
public sealed record ProcedureBody(string Instrument, string Naam, IReadOnlyList<StepBody> Stappen)
{
    public static ProcedureBody Of(Procedure procedure) => new(
        InstrumentWords.Instruments.Code(procedure.Instrument),
        InstrumentWords.Instruments.Label(procedure.Instrument),
        [.. procedure.Steps.Select(StepBody.Of)]);
}

/// <summary>A step of a procedure.</summary>
public sealed record StepBody(
    string Stap, string Naam, string Soort, bool Herhaalbaar, bool PerTranche, IReadOnlyList<string> Daarna)
{
    public static StepBody Of(Step step) => new(
        step.Key,
        step.Label,
        step.Class switch
        {
            StepClass.Start => "begin",
            StepClass.Terminal => "eind",
            _ => "gewoon",
        },
        step.Repeatable,
        step.PerTranche,
        step.Next);
}
