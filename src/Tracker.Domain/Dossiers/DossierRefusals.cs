using System.Globalization;
using NodaTime;
using Tracker.Domain.Procedures;

namespace Tracker.Domain.Dossiers;

/// <summary>Every rule that can stand in the way of recording something about a dossier.</summary>
public static class DossierRefusals
{
    public static Refusal NotOpened { get; } = new(
        "dossier-onbekend", "Dit dossier bestaat nog niet. Open het eerst.");

    public static Refusal EntryTaken { get; } = new(
        "kenmerk-bezet", "Onder dit kenmerk staat al een andere vermelding. Kies een nieuw kenmerk.");

    public static Refusal UnknownEntry { get; } = new(
        "vermelding-onbekend", "Deze vermelding staat niet in het dossier.");

    public static Refusal AlreadyRetracted { get; } = new(
        "vermelding-al-ingetrokken",
        "Deze vermelding is al ingetrokken. Leg vast wat wel klopt als nieuwe vermelding.");

    public static Refusal AmendedIntoAnother { get; } = new(
        "vermelding-bestaat-al",
        "Wat u invult, staat al als andere vermelding in het dossier. Trek de foute vermelding in.");

    public static Refusal AwaitsItself { get; } = new(
        "wacht-op-zichzelf",
        "Deze mijlpaal zou dan op zichzelf wachten: wat u kiest, wacht zelf al op deze mijlpaal. Kies iets anders.");

    public static Refusal AlreadyOpened(string slug) => new(
        "dossier-bestaat-al", $"Het dossier '{slug}' bestaat al, met andere gegevens.");

    public static Refusal UnknownStep(string step, Procedure procedure) => new(
        "stap-onbekend",
        $"De stap '{step}' hoort niet bij een {InstrumentWords.Instruments.Label(procedure.Instrument)}.")
    {
        Possible = [.. procedure.Steps.Select(known => known.Key)],
    };

    public static Refusal NoTranche(string step) => new(
        "deel-niet-mogelijk", $"De stap '{step}' wordt voor de hele wet gezet, niet per deel.");

    public static Refusal NotRepeatable(string step) => new(
        "stap-eenmalig", $"De stap '{step}' kan maar één keer worden gezet.");

    public static Refusal NumberAhead(int number) => new(
        "volgnummer-te-hoog",
        string.Create(CultureInfo.InvariantCulture, $"Nummer {number} kan pas als nummer {number - 1} er is."));

    public static Refusal AlreadyHappened(LocalDate on) => new(
        "stap-al-gezet",
        $"Deze mijlpaal is al vastgelegd, op {Day(on)}. Klopt die dag niet, trek die vermelding dan eerst in.");

    public static Refusal NotYet(LocalDate on, LocalDate saidOn) => new(
        "feit-in-de-toekomst",
        $"Een feit ligt niet na de dag waarop het is gezegd: {Day(on)} komt na {Day(saidOn)}. "
        + "Leg het vast als uitspraak.");

    public static Refusal ClaimAfterFact(LocalDate on) => new(
        "mijlpaal-al-gebeurd",
        $"Deze mijlpaal is al gebeurd, op {Day(on)}. Een plan van daarna kan er niet meer over gaan.");

    public static Refusal Ended(LocalDate on) => new(
        "dossier-beeindigd", $"Dit dossier is op {Day(on)} geëindigd. Daarna kan er niets meer worden gepland.");

    public static Refusal CannotFollow(RecordFact it, DossierState.Known clash, Procedure procedure)
    {
        var step = Label(procedure, it.Statement.Step);
        var other = Label(procedure, clash.Statement.Step);
        var order = it.On >= clash.On
            ? $"'{step}' op {Day(it.On)} kan niet volgen op '{other}' van {Day(clash.On)}."
            : $"'{step}' op {Day(it.On)} kan niet voorafgaan aan '{other}' van {Day(clash.On)}.";
        return new Refusal(
            "stap-kan-niet", $"{order} Zie de stappen die wel kunnen, of geef een reden voor een uitzondering.")
        {
            Possible = [.. procedure.Steps
                .Where(next => procedure.CanReach(clash.Statement.Step, next.Key))
                .Select(next => next.Key)],
        };
    }

    private static string Label(Procedure procedure, string step) => procedure.Find(step)?.Label ?? step;

    private static string Day(LocalDate day) => DutchDates.Day(day);
}
