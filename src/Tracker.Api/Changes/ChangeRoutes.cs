using NodaTime;
using Tracker.Api.Pages;
using Tracker.Api.Statements;
using Tracker.Domain.Dossiers;
using Tracker.Projections.Changes;
using Tracker.Projections.Dossiers;

namespace Tracker.Api.Changes;

/// <summary><c>/wijzigingen</c>: what changed between two moments.</summary>
public static class ChangeRoutes
{
    private const int DaysUsual = 30;

    public static void MapChanges(this IEndpointRouteBuilder api) => api.MapRead(
        "/wijzigingen",
        new ApiOperation(
            "wijzigingen",
            "Wijzigingen",
            "Wat er veranderde",
            "De wijzigingen tussen twee dagen of momenten, de nieuwste eerst. 'nagekomen' is een oude uitspraak die "
            + "bij aankomst al was vervangen; 'ouderNieuws' werd vastgelegd nadat over het dossier al iets nieuwers "
            + "bekend was; 'catalogus' kwam mee met de software. Met 'per=mijlpaal' staat elke mijlpaal er een keer, "
            + "van hoe zij stond naar hoe zij staat. Ook markeringen, verbanden, verplichtingen en wensen staan erin; "
            + "die hebben geen mijlpaal.")
        {
            Query = [.. ChangeQuery.Fields, .. SelectionQuery.Fields, .. AsOfQuery.Fields],
            Gives = typeof(IReadOnlyList<ChangeBody>),
        },
        List);

    private static IResult List(Asked asked)
    {
        var time = AsOfQuery.Read(asked);
        var changes = ChangeQuery.Read(asked.Query, time, DaysUsual, ChangeForm.Steps);
        if (asked.IsWrong)
        {
            return asked.Problem;
        }

        changes.Kept(asked.Context, asked.View, asked.Node.Today);
        var bounds = changes.Period.Becomes;
        return Representation.Of(
            changes.In(asked.View)
                .Each(it => ChangeBody.Of(it, asked.View, bounds), it => ChangeBody.Of(it, asked.View, bounds))
                .ToList(),
            LogVersion.Of(asked.View, bounds));
    }
}

/// <summary>One change, or what all changes of a milestone come to.</summary>
/// <param name="Id">Stays the same, also when it is asked over another period.</param>
/// <param name="Stevigheid">Whether it became firmer or weaker; null when neither.</param>
/// <param name="GezegdOp">Null when nothing was said: time alone changed it, or another entry did.</param>
/// <param name="VastgelegdOp">
/// When it changed as we recorded it; by the other axis, the start of the day on which it was said.
/// </param>
/// <param name="Mijlpaal">
/// Null for a flag, a link, an obligation and a wish, which are about the dossier as a whole.
/// </param>
/// <param name="Dagen">Only for what moved, or happened beside its plan.</param>
/// <param name="GeteldVanaf">From which days; not always those of <c>was</c>, see decision 15.</param>
/// <param name="AantalStappen">How many changes it is the sum of.</param>
public sealed record ChangeBody(
    string Id,
    string Dossier,
    string Titel,
    string? Mijlpaal,
    string? Tranche,
    int? Nummer,
    string Soort,
    string? Markering,
    ChangedBody? Was,
    ChangedBody? Wordt,
    int? Dagen,
    PhraseBody? GeteldVanaf,
    string? Stevigheid,
    LocalDate? GezegdOp,
    Instant VastgelegdOp,
    SourcePlaceBody? Bron,
    string? Reden,
    bool Nagekomen,
    bool OuderNieuws,
    bool Catalogus,
    int AantalStappen)
{
    /// <summary>How two dossiers belong together; null for what is no link.</summary>
    public string? Verband { get; init; }

    /// <summary>The other dossier of a link.</summary>
    public string? Naar { get; init; }

    /// <summary>What a wish or an obligation asks.</summary>
    public string? Toelichting { get; init; }

    /// <summary>The last day for an obligation; null when it has none of its own.</summary>
    public LocalDate? Uiterlijk { get; init; }

    /// <summary>The event from which the days of an obligation follow.</summary>
    public AwaitingBody? WachtOp { get; init; }

    public static ChangeBody Of(Difference difference, TrackerView view, AsOf bounds)
    {
        var change = difference.Whole;
        var (move, entry) = (change.Move, change.Move.Entry);
        return new ChangeBody(
            change.Id,
            change.Dossier.Slug,
            change.Description.Title,
            move.Key.Step,
            move.Key.Tranche,
            move.Key.Number,
            ChangeWords.Kinds.Code(change.Kind),
            null,
            move.Was is { } was ? ChangedBody.Of(was) : null,
            move.Becomes is { } becomes ? ChangedBody.Of(becomes) : null,
            change.Days,
            change.Days is null ? null : PhraseBody.Of(change.Shift!.From),
            change.Firming is { } firming ? ChangeWords.Firmings.Code(firming) : null,
            entry?.SaidOn,
            entry is { } it && move.Cause == MoveCause.Recorded ? it.RecordedAt : move.At,
            entry is null ? null : SourcePlaceBody.Of(entry, view, bounds),
            ChangeText.Reason(change),
            change.IsLate,
            change.IsBelated,
            change.IsCatalogue,
            difference.Steps.Count);
    }

    public static ChangeBody Of(RemarkChange change, TrackerView view, AsOf bounds)
    {
        var said = change.HasLapsed ? null : change.Note.Remark.Citation;
        var (link, obligation) = (change.Note.Remark as DossierLinked, change.Note.Remark as ObligationIdentified);
        return new ChangeBody(
            change.Id,
            change.Dossier.Slug,
            change.Description.Title,
            null,
            null,
            null,
            ChangeWords.Kinds.Code(change.Kind),
            change.Flag is { } flag ? FlagWords.Flags.Code(flag) : null,
            null,
            null,
            null,
            null,
            null,
            said?.SaidOn,
            change.At,
            said is null ? null : SourcePlaceBody.Of(said, view, bounds),
            RemarkText.Reason(change),
            false,
            false,
            change.IsCatalogue,
            1)
        {
            Verband = link is null ? null : LinkWords.Kinds.Code(link.Kind),
            Naar = link?.To,
            Toelichting = NoteText.Words(change.Note) is { Length: > 0 } words ? words : null,
            Uiterlijk = obligation?.DueOn,
            WachtOp = obligation?.Due is { } due ? AwaitingBody.Of(due) : null,
        };
    }
}

/// <summary>Where a milestone stood: the words, the days, how firm, and what it was.</summary>
public sealed record ChangedBody(
    string? Zin, LocalDate? Vroegst, LocalDate? Laatst, string Zekerheid, string Status, bool Verstreken)
{
    public static ChangedBody Of(MilestoneStanding it) => new(
        it.Stands.Phrase,
        it.Date.Earliest,
        it.Date.Latest,
        StatementBody.Firm(it.Firmness),
        StatusWords.Code(it),
        it.IsOverdue);
}
