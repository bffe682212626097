using Tracker.Domain.Procedures;

namespace Tracker.Api.Procedures;

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
    string Stap,
    string Naam,
    string NaamEngels,
    string Fase,
    string Soort,
    bool Herhaalbaar,
    bool PerTranche,
    IReadOnlyList<string> Daarna,
    string? PasNa,
    IReadOnlyList<string> Regels,
    string? Toelichting)
{
    public static StepBody Of(Step step) => new(
        step.Key,
        step.Label,
        step.English,
        step.Phase,
        step.Class switch
        {
            StepClass.Start => "begin",
            StepClass.Terminal => "eind",
            _ => "gewoon",
        },
        step.Repeatable,
        step.PerTranche,
        step.Next,
        step.After,
        step.Sources,
        step.Note);
}
