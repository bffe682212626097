using Tracker.Api.Forms;

namespace Tracker.Api.Registering;

/// <summary>
/// The fields of the page on which facts and claims are recorded. Names are those of the API where it has them.
/// </summary>
public static class EntryFields
{
    /// <summary>The value of <see cref="Source"/> for a source that we do not know yet.</summary>
    public const string NewSource = "nieuw";

    /// <summary>The value of <see cref="Kind"/> for something that happened.</summary>
    public const string Fact = "feit";

    /// <summary>The value of <see cref="Kind"/> for something that was said of the future.</summary>
    public const string Claim = "plan";

    public static readonly FormField Dossier = new("dossier", "Dossier");

    public static readonly FormField Kind = new("soort", "Wat legt u vast?");

    public static readonly FormField Source = new("bron", "Document");

    public static readonly FormField SourceTitle = new("bron.titel", "Titel van het document");

    public static readonly FormField SourcePublisher = new("bron.uitgever", "Wie schreef het?");

    public static readonly FormField SourceDay = new("bron.gezegdOp", "Dag van het document");

    public static readonly FormField SourceDayIs = new("bron.gezegdOpBij", "Is die dag zeker?");

    public static readonly FormField SourceIsOfficial = new("bron.officieel", "Soort bron");

    public static readonly FormField SourceAddress = new("bron.url", "Webadres");

    public static readonly FormField SaidOn = new("gezegdOp", "Andere dag waarop dit is gezegd");

    public static readonly FormField Place = new("plaats", "Plaats in de bron");

    public static readonly FormField Step = new("mijlpaal", "Welke stap?");

    public static readonly FormField Tranche = new("tranche", "Deel van de wet");

    public static readonly FormField Number = new("nummer", "De hoeveelste keer");

    public static readonly FormField Phrase = new("zin", "Datum in de bron");

    public static readonly FormField Earliest = new("vroegst", "Vroegste dag");

    public static readonly FormField Latest = new("laatst", "Laatste dag");

    public static readonly FormField Firmness = new("zekerheid", "Hoe zeker is de bron?");

    public static readonly FormField Condition = new("voorwaarde", "Waar wacht het op?");

    public static readonly FormField Beside = new("naast", "Naast de eerdere uitspraak");

    public static readonly FormField On = new("datum", "Op welke dag gebeurde het?");

    public static readonly FormField Identifier = new("kenmerkNummer", "Kamerstuk of Staatsblad");

    public static readonly FormField ClosesOn = new("sluitOp", "Laatste dag om te reageren");

    public static readonly FormField ConsultationPage = new("pagina", "Webadres van de consultatie");

    public static readonly FormField RetroactiveFrom = new("terugwerkendTot", "Werkt terug tot");

    public static readonly FormField Exception = new("uitzondering", "Reden voor een uitzondering");

    public static readonly FormField AwaitedDossier = new("wachtOp.dossier", "Van welk dossier?");

    public static readonly FormField AwaitedStep = new("wachtOp.mijlpaal", "Op welke stap wacht het?");

    public static readonly FormField AwaitedTranche = new("wachtOp.tranche", "Deel van die wet");

    public static readonly FormField AwaitedNumber = new("wachtOp.nummer", "De hoeveelste keer van die stap");

    public static readonly FormField AwaitedRelation = new("wachtOp.relatie", "Wat betekent dat voor de dagen?");

    public static readonly FormField AwaitedCount = new("wachtOp.hoeveel", "Hoeveel erna?");

    public static readonly FormField AwaitedUnit = new("wachtOp.eenheid", "Dagen, weken, maanden of jaren");

    public static readonly FormField AwaitedFrom = new("wachtOp.nietVoor", "Niet voor");

    public static readonly FormField AwaitedUntil = new("wachtOp.nietNa", "Niet na");

    /// <summary>Why an entry that is put right was wrong.</summary>
    public static readonly FormField Amended = new("verbeterreden", "Waarom klopt de oude vermelding niet?");

    /// <summary>All of them, in the order of the page.</summary>
    public static IReadOnlyList<FormField> All { get; } =
    [
        Amended, Dossier, Kind, Source, SourceTitle, SourceDay, SourceDayIs, SourcePublisher, SourceIsOfficial,
        SourceAddress, Place, SaidOn, Step, Tranche, Number, Phrase, Earliest, Latest, Firmness, Condition,
        AwaitedStep, AwaitedDossier, AwaitedRelation, AwaitedCount, AwaitedUnit, AwaitedFrom, AwaitedUntil,
        AwaitedTranche, AwaitedNumber, Beside, On, Identifier, ClosesOn, ConsultationPage, RetroactiveFrom, Exception,
    ];

    /// <summary>The fields in which a dossier is named.</summary>
    public static IReadOnlyList<FormField> Dossiers { get; } = [AwaitedDossier, RemarkFields.To];

    /// <summary>The fields in which a day is typed.</summary>
    public static IReadOnlyList<FormField> Days { get; } =
    [
        SourceDay, SaidOn, Earliest, Latest, On, ClosesOn, RetroactiveFrom, AwaitedFrom, AwaitedUntil,
        RemarkFields.DueOn,
    ];

    /// <summary>
    /// The fields that go with one step alone: with others they are not shown, and what is in them does not count.
    /// </summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> OfSteps { get; } =
        new Dictionary<string, IReadOnlyList<string>>
        {
            [Identifier.Name] = ["ingediend-tk", "gepubliceerd"],
            [ClosesOn.Name] = ["consultatie-open"],
            [ConsultationPage.Name] = ["consultatie-open"],
            [RetroactiveFrom.Name] = ["in-werking"],
        };
}
