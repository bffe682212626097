using NodaTime;
using Tracker.Api.Statements;
using Tracker.Domain;
using Tracker.Projections.Dossiers;

namespace Tracker.Api.Dossiers;

/// <summary>How far a dossier is in force, or applies, as a whole and in its parts.</summary>
public sealed record CommencementBody(string Werking, IReadOnlyList<PartBody> Delen)
{
    /// <summary>The words for how far the whole is.</summary>
    public static Vocabulary<CommencementState> States { get; } = new(
        (CommencementState.NotYet, "niet", "nog niet in werking", "not in force yet"),
        (CommencementState.Partly, "gedeeltelijk", "gedeeltelijk in werking", "partly in force"),
        (CommencementState.Fully, "volledig", "volledig in werking", "fully in force"));

    public static CommencementBody Of(Commencement it) =>
        new(States.Code(it.State), [.. it.Parts.Select(PartBody.Of)]);
}

/// <summary>A part of a law, and the milestone that says how far it is.</summary>
public sealed record PartBody(
    string Tranche,
    string Mijlpaal,
    string Soort,
    string Status,
    string? Zin,
    LocalDate? Vroegst,
    LocalDate? Laatst,
    string? Voorwaarde,
    string Uitspraak)
{
    public static PartBody Of(CommencingPart part)
    {
        var (standing, stands) = (part.Standing, part.Standing.Stands);
        return new PartBody(
            part.Tranche,
            standing.Key.Step,
            stands.IsFact ? StatementBody.Fact : StatementBody.Plan,
            StatusWords.Code(standing),
            stands.Phrase,
            standing.Date.Earliest,
            standing.Date.Latest,
            stands.Condition,
            stands.Id);
    }
}
