using NodaTime;
using Tracker.Api.Pages;
using Tracker.Api.Statements;
using Tracker.Domain.Dossiers;
using Tracker.Projections.Dossiers;

namespace Tracker.Api.Dossiers;

/// <summary>
/// A flag that went up or down, a link, a wish or an obligation: what a source says of the dossier as a whole.
/// </summary>
/// <param name="Soort"><c>markering</c>, <c>verband</c>, <c>wens</c> or <c>verplichting</c>.</param>
/// <param name="Handeling"><c>gezet</c> or <c>weggehaald</c>; null for all else.</param>
/// <param name="Op">The first day on which it holds, or no longer does; null for all but a flag.</param>
/// <param name="Toelichting">What a flag is about; of a wish or an obligation what is asked.</param>
/// <param name="Uiterlijk">The last day for an obligation; null when it has none of its own.</param>
/// <param name="WachtOp">The event from which the days of an obligation follow.</param>
public sealed record RemarkBody(
    string Id,
    string Soort,
    string? Markering,
    string? Handeling,
    LocalDate? Op,
    string? Verband,
    string? Naar,
    string? Toelichting,
    LocalDate? Uiterlijk,
    AwaitingBody? WachtOp,
    LocalDate GezegdOp,
    string GezegdOpBij,
    Instant VastgelegdOp,
    SourcePlaceBody Bron,
    string Status,
    string? VervangenDoor,
    string? Reden)
{
    public const string Flag = "markering";
    public const string Link = "verband";
    public const string Wish = "wens";
    public const string Obligation = "verplichting";
    public const string Raised = "gezet";
    public const string Lowered = "weggehaald";

    public static RemarkBody Of(JudgedNote it, TrackerView view, AsOf bounds)
    {
        var (note, said) = (it.Note, it.Note.Remark.Citation);
        var (flag, link) = (note.Remark as FlagMoved, note.Remark as DossierLinked);
        var obligation = note.Remark as ObligationIdentified;
        return new RemarkBody(
            note.Id,
            Kind(note.Remark),
            flag is null ? null : FlagWords.Flags.Code(flag.Flag),
            flag is null ? null : flag is FlagRaised ? Raised : Lowered,
            flag?.On,
            link is null ? null : LinkWords.Kinds.Code(link.Kind),
            link?.To,
            (note.Remark as WishVoiced)?.Wish ?? obligation?.Duty ?? flag?.Note,
            obligation?.DueOn,
            obligation?.Due is { } due ? AwaitingBody.Of(due) : null,
            said.SaidOn,
            SourceWords.Known(said.SaidOnIsApproximate),
            note.RecordedAt,
            SourcePlaceBody.Of(said, view, bounds),
            StatusWords.Entries.Code(it.Status),
            it.SupersededBy ?? note.Retraction?.Into,
            note.Retraction?.Reason);
    }

    private static string Kind(Remark remark) => remark switch
    {
        DossierLinked => Link,
        WishVoiced => Wish,
        ObligationIdentified => Obligation,
        _ => Flag,
    };
}

/// <summary>That two dossiers belong together, seen from one of them.</summary>
/// <param name="Woorden">How it reads from here, such as <c>krijgt als novelle</c>.</param>
/// <param name="HierVastgelegd">It was recorded at this dossier; else at the other.</param>
public sealed record TieBody(
    string Verband, string Woorden, string Dossier, string? Titel, bool HierVastgelegd, string Vermelding)
{
    public static TieBody Of(Tie it, TrackerView view, AsOf bounds) => new(
        LinkWords.Kinds.Code(it.Kind),
        it.Verb.Dutch,
        it.Other,
        view.Dossiers.GetValueOrDefault(it.Other)?.DescriptionAt(bounds).Title,
        it.IsOwn,
        it.Note.Id);
}

/// <summary>A choice between claims that contradict each other.</summary>
/// <param name="Geldend">The claim that was kept.</param>
/// <param name="Terzijde">The claims that no longer count.</param>
/// <param name="Herroepen">Why it no longer holds; null while it does.</param>
public sealed record SettlementBody(
    string Id,
    string Geldend,
    IReadOnlyList<string> Terzijde,
    string Reden,
    Instant VastgelegdOp,
    string Door,
    string? Herroepen)
{
    public static SettlementBody Of(Settlement it) => new(
        it.Id, it.Choice.Kept, it.Choice.Aside, it.Choice.Reason, it.At, it.By.Id, it.Undoing?.Reason);
}
