using System.Globalization;
using Tracker.Api.Pages;
using Tracker.Domain.Calendars;
using Tracker.Projections.Changes;
using Tracker.Projections.Dossiers;

namespace Tracker.Api.Changes;

/// <summary>The changes as a table, in the form and the order of the page.</summary>
public static class ChangeCsv
{
    private static readonly IReadOnlyList<string> Head =
    [
        "dossier", "titel", "mijlpaal", "tranche", "nummer", "soort", "was", "wordt", "dagen", "geteldVanaf",
        "zekerheidWas", "zekerheidWordt", "gezegdOp", "wanneer", "bron", "bronTitel", "reden", "nagekomen",
        "ouderNieuws", "catalogus", "aantalStappen", "id",
    ];

    public static byte[] Octets(ChangesView view) =>
        Csv.Octets(Head, view.Found.Each(it => Row(it, view.Query), it => Row(it, view)));

    private static IReadOnlyList<string?> Row(Difference difference, PageQuery query)
    {
        var change = difference.Whole;
        var (move, entry) = (change.Move, change.Move.Entry);
        return
        [
            change.Dossier.Slug,
            change.Description.Title,
            move.Key.Step,
            move.Key.Tranche,
            Number(move.Key.Number),
            ChangeWords.Kinds.Code(change.Kind),
            move.Was is { } was ? MilestoneWords.Said(was.Stands) : null,
            move.Becomes is { } becomes ? MilestoneWords.Said(becomes.Stands) : null,
            change.Days is { } days ? Number(days) : null,
            change.Days is null ? null : MilestoneWords.Said(change.Shift!.From),
            Firm(move.Was),
            Firm(move.Becomes),
            entry is null ? null : PageTimes.Machine(entry.SaidOn),
            PageTimes.Machine(Amsterdam.DayOf(move.At)),
            entry?.Statement.Source,
            entry is null ? null : query.Source(entry.Statement.Citation)?.Title,
            ChangeText.Reason(change),
            YesNo(change.IsLate),
            YesNo(change.IsBelated),
            YesNo(change.IsCatalogue),
            Number(difference.Steps.Count),
            change.Id,
        ];
    }

    private static IReadOnlyList<string?> Row(RemarkChange change, ChangesView view)
    {
        var said = change.HasLapsed ? null : change.Note.Remark.Citation;
        return
        [
            change.Dossier.Slug,
            change.Description.Title,
            null,
            null,
            null,
            ChangeWords.Kinds.Code(change.Kind),
            null,
            RemarkText.Happening(change, view.Query.View, view.Asked.Period),
            null,
            null,
            null,
            null,
            said is null ? null : PageTimes.Machine(said.SaidOn),
            PageTimes.Machine(Amsterdam.DayOf(change.At)),
            said?.Source,
            said is null ? null : view.Query.Source(said)?.Title,
            RemarkText.Reason(change),
            YesNo(false),
            YesNo(false),
            YesNo(change.IsCatalogue),
            Number(1),
            change.Id,
        ];
    }

    private static string? Firm(MilestoneStanding? it) => it is null ? null : MilestoneWords.Firm(it.Firmness);

    private static string YesNo(bool it) => it ? "ja" : "nee";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
