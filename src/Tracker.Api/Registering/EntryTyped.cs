using System.Globalization;
using Microsoft.Extensions.Primitives;
using NodaTime;
using NodaTime.Text;
using Tracker.Api.Forms;
using Tracker.Domain.Dossiers;
using Tracker.Domain.PlanDates;
using Tracker.Projections.Dossiers;

namespace Tracker.Api.Registering;

/// <summary>What someone would have typed to record an entry: for the page on which it is put right.</summary>
public static class EntryTyped
{
    private static readonly LocalDatePattern DutchDay =
        LocalDatePattern.CreateWithInvariantCulture("dd-MM-uuuu");

    /// <param name="slug">The dossier.</param>
    /// <param name="entry">A fact or a claim.</param>
    /// <param name="view">For the day of its source.</param>
    public static Typed Of(string slug, Entry entry, TrackerView view) => Make(
    [
        (EntryFields.Dossier, slug),
        (new FormField(EntryDraft.Amends, ""), entry.Id),
        (EntryFields.Kind, entry.IsFact ? EntryFields.Fact : EntryFields.Claim),
        (EntryFields.Step, entry.Statement.Step),
        (EntryFields.Tranche, entry.Statement.Tranche),
        (EntryFields.Number, entry.Statement.Number > 1 ? Number(entry.Statement.Number) : null),
        .. Said(entry.Statement.Citation, view),
        .. entry.Claim is { } claim ? OfClaim(claim) : OfFact(entry.Fact!),
    ]);

    /// <param name="slug">The dossier.</param>
    /// <param name="note">A flag, a link, a wish or an obligation.</param>
    /// <param name="view">For the day of its source.</param>
    public static Typed Of(string slug, Note note, TrackerView view) => Make(
    [
        (EntryFields.Dossier, slug),
        (new FormField(EntryDraft.Amends, ""), note.Id),
        .. Said(note.Remark.Citation, view),
        .. OfRemark(note.Remark),
    ]);

    private static IEnumerable<(FormField, string?)> Said(Citation said, TrackerView view)
    {
        var source = view.Sources.GetValueOrDefault(said.Source);
        yield return (EntryFields.Source, said.Source);
        yield return (EntryFields.Place, Place(said));
        yield return (EntryFields.SaidOn, source?.SaidOn == said.SaidOn ? null : Day(said.SaidOn));
    }

    private static IEnumerable<(FormField, string?)> OfFact(StepTaken fact) =>
    [
        (EntryFields.On, Day(fact.On)),
        (EntryFields.Exception, fact.Exception),
        (EntryFields.Identifier, fact switch
        {
            SubmittedToHouse it => it.Kamerstuk,
            PublishedInGazette it => it.Gazette,
            _ => null,
        }),
        (EntryFields.ClosesOn, Day((fact as ConsultationOpened)?.ClosesOn)),
        (EntryFields.ConsultationPage, (fact as ConsultationOpened)?.Page?.OriginalString),
        (EntryFields.RetroactiveFrom, Day((fact as EnteredIntoForce)?.RetroactiveFrom)),
    ];

    private static IEnumerable<(FormField, string?)> OfClaim(Planned claim)
    {
        var isByHand = claim.Date.RulesVersion == PlanDate.ByHand;
        return
        [
            (EntryFields.Phrase, claim.Phrase),
            (EntryFields.Earliest, isByHand ? Day(claim.Date.Earliest) : null),
            (EntryFields.Latest, isByHand ? Day(claim.Date.Latest) : null),
            (EntryFields.Firmness, PlanDateWords.Firmnesses.Code(claim.Firmness)),
            (EntryFields.Condition, claim.Condition),
            (EntryFields.Beside, claim.Beside ? "true" : null),
            .. claim.Awaits is { } awaits ? OfAwaiting(awaits) : [],
        ];
    }

    private static IEnumerable<(FormField, string?)> OfAwaiting(Awaiting it) =>
    [
        (EntryFields.AwaitedDossier, it.Dossier),
        (EntryFields.AwaitedStep, it.Step),
        (EntryFields.AwaitedTranche, it.Tranche),
        (EntryFields.AwaitedNumber, it.Number > 1 ? Number(it.Number) : null),
        (EntryFields.AwaitedRelation, AwaitingWords.Relations.Code(it.Relation)),
        (EntryFields.AwaitedCount, it.Count is { } count ? Number(count) : null),
        (EntryFields.AwaitedUnit, it.Unit is { } unit ? AwaitingWords.Units.Code(unit) : null),
        (EntryFields.AwaitedFrom, Day(it.From)),
        (EntryFields.AwaitedUntil, Day(it.Until)),
    ];

    private static IEnumerable<(FormField, string?)> OfRemark(Remark remark) => remark switch
    {
        FlagMoved it =>
        [
            (RemarkFields.Flag, FlagWords.Flags.Code(it.Flag)),
            (RemarkFields.Handling, it is FlagRaised ? RemarkFields.Raised : RemarkFields.Lowered),
            (RemarkFields.On, Day(it.On)),
            (RemarkFields.Note, it.Note),
        ],
        DossierLinked it => [(RemarkFields.Link, LinkWords.Kinds.Code(it.Kind)), (RemarkFields.To, it.To)],
        WishVoiced it => [(RemarkFields.Wish, it.Wish)],
        ObligationIdentified it =>
        [
            (RemarkFields.Duty, it.Duty),
            (RemarkFields.DueOn, Day(it.DueOn)),
            .. it.Due is { } due ? OfAwaiting(due) : [],
        ],
        _ => throw new ArgumentException($"{remark.GetType().Name} has no page.", nameof(remark)),
    };

    private static Typed Make(IEnumerable<(FormField Field, string? Value)> values) => Typed.Of(values
        .Where(it => !string.IsNullOrEmpty(it.Value))
        .Select(it => KeyValuePair.Create(it.Field.Name, new StringValues(it.Value))));

    private static string? Place(Citation said) => (said.Line, said.Place) switch
    {
        ({ } line, { } place) => $"regel {Number(line)}, {place}",
        ({ } line, null) => $"regel {Number(line)}",
        var (_, place) => place,
    };

    private static string? Day(LocalDate? day) => day is { } it ? DutchDay.Format(it) : null;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
