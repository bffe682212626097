using NodaTime;
using Tracker.Api.Statements;
using Tracker.Projections.Changes;
using Tracker.Projections.Dossiers;

namespace Tracker.Api.Changes;

/// <summary><c>/wijzigingen</c>: what moved between two days.</summary>
public static class ChangeRoutes
{
    private const int DaysUsual = 30;

    private static readonly Field<LocalDate> From = Fields.Day(
        "van", $"De eerste dag; zonder waarde {DaysUsual} dagen voor 'tot'.", "2026-09-01");

    private static readonly Field<LocalDate> Until =
        Fields.Day("tot", "De laatste dag, die zelf meetelt; zonder waarde vandaag.");

    private static readonly Field<ChangeAxis> Axis = Fields.Choice(
        "as",
        "Langs welke tijd: wanneer het is vastgelegd (zonder waarde) of wanneer het is gezegd.",
        ChangeWords.Axes);

    public static void MapChanges(this IEndpointRouteBuilder api) => api.MapRead(
        "/wijzigingen",
        new ApiOperation(
            "wijzigingen",
            "Wijzigingen",
            "Wat er veranderde",
            "De wijzigingen tussen twee dagen, de nieuwste eerst. 'nagekomen' is een oude uitspraak die bij aankomst "
            + "al was vervangen; 'catalogus' kwam mee met de software.")
        {
            Query = [From, Until, Axis, .. SelectionQuery.Fields],
            Gives = typeof(IReadOnlyList<ChangeBody>),
        },
        List);

    private static IResult List(Asked asked)
    {
        var query = asked.Query;
        var until = query.Value(Until) ?? asked.Node.Today;
        var from = query.Value(From) ?? until.PlusDays(-DaysUsual);
        if (until < from)
        {
            query.Wrong(Until, "eind-voor-begin", "Deze dag ligt voor 'van'.");
        }

        if (asked.IsWrong)
        {
            return asked.Problem;
        }

        var changes = ChangeList.Between(
            asked.View, SelectionQuery.Read(query), from, until, query.Value(Axis) ?? ChangeAxis.Recorded);
        return Representation.Of(changes.Select(it => ChangeBody.Of(it, asked.View)).ToList(), asked.View.Position);
    }
}

/// <summary>One change.</summary>
/// <param name="GezegdOp">Null when nothing was said: time alone changed it, or another entry did.</param>
/// <param name="VastgelegdOp">
/// When it changed as we recorded it; by the other axis, the start of the day on which it was said.
/// </param>
public sealed record ChangeBody(
    string Dossier,
    string Titel,
    string Mijlpaal,
    string? Tranche,
    int Nummer,
    string Soort,
    PhraseBody? Was,
    PhraseBody? Wordt,
    int? Dagen,
    LocalDate? GezegdOp,
    Instant VastgelegdOp,
    SourcePlaceBody? Bron,
    bool Nagekomen,
    bool Catalogus)
{
    public static ChangeBody Of(Change change, TrackerView view)
    {
        var (move, entry) = (change.Move, change.Move.Entry);
        return new ChangeBody(
            change.Dossier.Slug,
            change.Dossier.Description.Title,
            move.Key.Step,
            move.Key.Tranche,
            move.Key.Number,
            ChangeWords.Kinds.Code(change.Kind),
            move.Was is { } was ? PhraseBody.Of(was.Stands) : null,
            move.Becomes is { } becomes ? PhraseBody.Of(becomes.Stands) : null,
            move.Days,
            entry?.SaidOn,
            entry is { } it && move.Cause == MoveCause.Recorded ? it.RecordedAt : move.At,
            entry is null ? null : SourcePlaceBody.Of(entry, view, AsOf.Now),
            change.IsLate,
            change.IsCatalogue);
    }
}
