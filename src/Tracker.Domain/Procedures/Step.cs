namespace Tracker.Domain.Procedures;

/// <summary>One place in a procedure.</summary>
/// <param name="Key">Its name in keys and addresses, such as <c>ingediend-tk</c>.</param>
/// <param name="Label">Its name for people, in full.</param>
/// <param name="English">The same in English.</param>
/// <param name="Phase">The part of the procedure that it belongs to, as in <see cref="PhaseWords"/>.</param>
/// <param name="Class">Whether a procedure may begin or end here.</param>
/// <param name="Repeatable">Whether a dossier may take it more than once.</param>
/// <param name="PerTranche">Whether it is taken by each tranche rather than by the dossier as a whole.</param>
/// <param name="Next">The keys of the steps that may follow; empty for a terminal step.</param>
/// <param name="After">A step that must have been taken some time before, whatever road leads here; null for
/// none.</param>
/// <param name="Sources">The rules on which the step and what may follow rest, as a lawyer cites them.</param>
/// <param name="Note">What a reader should know of it, in a sentence or two of Dutch; null for nothing.</param>
public sealed record Step(
    string Key,
    string Label,
    string English,
    string Phase,
    StepClass Class,
    bool Repeatable,
    bool PerTranche,
    Values<string> Next,
    string? After,
    Values<string> Sources,
    string? Note)
{
    /// <summary>Its place in the table, from 0.</summary>
    public int Order { get; init; }

    /// <summary>Nothing follows.</summary>
    public bool IsEnd => Class == StepClass.Terminal;
}

public enum StepClass
{
    Start,
    Normal,
    Terminal,
}
