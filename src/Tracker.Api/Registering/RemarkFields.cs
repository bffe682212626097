using Tracker.Api.Dossiers;
using Tracker.Api.Forms;

namespace Tracker.Api.Registering;

/// <summary>
/// The fields of the pages for flags, links, obligations, wishes and choices. Names are those of the API.
/// </summary>
public static class RemarkFields
{
    /// <inheritdoc cref="RemarkBody.Raised"/>
    public const string Raised = RemarkBody.Raised;

    /// <inheritdoc cref="RemarkBody.Lowered"/>
    public const string Lowered = RemarkBody.Lowered;

    public static readonly FormField Flag = new(FlagForm.Which.Name, "Welke markering?");

    public static readonly FormField Handling = new(FlagForm.Handling.Name, "Zetten of verwijderen?");

    public static readonly FormField On = new(FlagForm.On.Name, "Vanaf welke dag?");

    public static readonly FormField Note = new(FlagForm.Note.Name, "Toelichting");

    public static readonly FormField Link = new(LinkForm.Kind.Name, "Hoe hoort dit dossier bij het andere?");

    public static readonly FormField To = new(LinkForm.To.Name, "Bij welk dossier?");

    public static readonly FormField Duty = new(ObligationForm.Duty.Name, "Wat moet er gebeuren?");

    public static readonly FormField DueOn = new(ObligationForm.DueOn.Name, "Uiterlijk op welke dag?");

    public static readonly FormField DueStep = new(AwaitingForm.Step.Name, "Uit welke stap volgt de dag?");

    public static readonly FormField DueRelation = new(AwaitingForm.Relation.Name, "Hoe volgt de dag daaruit?");

    public static readonly FormField Wish = new(WishForm.Wish.Name, "Wat vraagt de schrijver?");

    public static readonly FormField Kept = new(SettlementForm.Kept.Name, "Welke uitspraak geldt?");

    public static readonly FormField Reason = new(RetractionForm.Reason.Name, "Waarom?");

    private static readonly IReadOnlyList<FormField> OfSource =
    [
        EntryFields.Source, EntryFields.SourceTitle, EntryFields.SourceDay, EntryFields.SourceDayIs,
        EntryFields.SourcePublisher, EntryFields.SourceIsOfficial, EntryFields.SourceAddress, EntryFields.Place,
        EntryFields.SaidOn,
    ];

    /// <summary>Those of the page of a flag, in its order.</summary>
    public static IReadOnlyList<FormField> OfFlag { get; } =
        [EntryFields.Amended, Flag, Handling, On, Note, .. OfSource];

    /// <summary>Those of the page of a link, in its order.</summary>
    public static IReadOnlyList<FormField> OfLink { get; } = [EntryFields.Amended, Link, To, .. OfSource];

    /// <summary>Those of the page of an obligation, in its order.</summary>
    public static IReadOnlyList<FormField> OfObligation { get; } =
    [
        EntryFields.Amended, Duty, DueOn, DueStep, EntryFields.AwaitedDossier, DueRelation, EntryFields.AwaitedCount,
        EntryFields.AwaitedUnit, EntryFields.AwaitedFrom, EntryFields.AwaitedUntil, EntryFields.AwaitedTranche,
        EntryFields.AwaitedNumber, .. OfSource,
    ];

    /// <summary>Those of the page of a wish, in its order.</summary>
    public static IReadOnlyList<FormField> OfWish { get; } = [EntryFields.Amended, Wish, .. OfSource];
}
