using NodaTime;
using Tracker.Domain.Procedures;

namespace Tracker.Domain.Dossiers;

/// <summary>Every rule that can stand in the way of a flag, a link, an obligation or a choice between claims.</summary>
public static class RemarkRefusals
{
    public static Refusal LinkToItself { get; } = new(
        "verband-met-zichzelf", "Een dossier hoort niet bij zichzelf. Kies een ander dossier.");

    public static Refusal DueTwice { get; } = new(
        "twee-termijnen", "Een verplichting heeft een uiterste dag of wacht op een gebeurtenis, niet allebei.");

    public static Refusal SettlementTaken { get; } = new(
        "beslissing-bestaat-al", "Onder dit kenmerk staat al een andere beslissing. Kies een nieuw kenmerk.");

    public static Refusal UnknownSettlement { get; } = new(
        "beslissing-onbekend", "Deze beslissing staat niet in het dossier.");

    public static Refusal NoClaimToKeep { get; } = new(
        "geen-uitspraak", "U kunt alleen kiezen voor een uitspraak die niet is ingetrokken. Dit is er geen.");

    public static Refusal NoConflict { get; } = new(
        "geen-strijd",
        "Deze uitspraak is met geen andere in strijd, of niet meer. Er valt niets te beslissen.");

    public static Refusal NotYet(LocalDate on, LocalDate saidOn) => new(
        "dag-na-bron",
        $"Deze dag ligt na de dag waarop de bron het zei: {DutchDates.Day(on)} komt na {DutchDates.Day(saidOn)}.");

    public static Refusal FlagNotUp(Flag flag, LocalDate on) => new(
        "markering-niet-gezet",
        $"De markering '{FlagWords.Flags.Label(flag)}' staat op {DutchDates.Day(on)} niet bij dit dossier. "
        + "Er valt dan niets weg te halen.");

    /// <summary>Only while a cabinet is a caretaker do the Houses declare bills controversial (domain.md 3).</summary>
    public static Refusal NoCaretaker(string cabinet, LocalDate on) => new(
        "kabinet-niet-demissionair",
        $"Op {DutchDates.Day(on)} was {cabinet} niet demissionair. Dan wordt er niets controversieel verklaard.");

    public static Refusal FlagAfterTheEnd(LocalDate on) => new(
        "dossier-beeindigd",
        $"Dit dossier is op {DutchDates.Day(on)} geëindigd. Daarna kan er geen markering meer bij komen.");

    public static Refusal LinkDoesNotFit(DossierLink kind) => new("verband-past-niet", kind switch
    {
        DossierLink.Novelle => "Een novelle is een wetsvoorstel, en wijzigt een ander wetsvoorstel.",
        DossierLink.Implements => "Uitvoeren kan alleen van een EU-richtlijn of EU-verordening.",
        DossierLink.DelegatedUnder =>
            "Alleen een algemene maatregel van bestuur, een besluit of een regeling berust op een ander dossier.",
        DossierLink.SecondReadingOf => "Een tweede lezing is er alleen tussen twee grondwetswijzigingen.",
        DossierLink.Evaluates => "Alleen een dossier van het soort evaluatie evalueert een ander dossier.",
        _ => $"'{LinkWords.Kinds.Label(kind)}' past niet tussen deze dossiers.",
    })
    {
        Possible = [.. LinkSides.From(kind).Select(InstrumentWords.Instruments.Code)],
    };
}
