using NodaTime;
using NodaTime.Text;
using Tracker.Domain;
using Tracker.Domain.Dossiers;
using Tracker.Domain.PlanDates;
using Tracker.Domain.Procedures;

namespace Tracker.Tests.Domain.Dossiers;

/// <summary>Given these events, when this command, then events or a refusal.</summary>
public sealed class Dossier
{
    private DossierState state = DossierState.Unopened.Instance;

    public static DossierDescription Description { get; } = new(
        "Wet op de politieke partijen", "Wpp", [], "BZK", [], ["alle-gemeenten"], [], null);

    public static Dossier Open(Instrument instrument = Instrument.Act) =>
        new Dossier().Given(new DossierOpened("wpp", instrument, Description));

    public static LocalDate Day(string day) => LocalDatePattern.Iso.Parse(day).GetValueOrThrow();

    public static Statement Said(
        string entry, string step, string saidOn, string source = "brief", string? tranche = null, int number = 1) =>
        new(entry, step, tranche, number, source, 1, null, Day(saidOn), false);

    public static RecordFact Fact(
        string entry, string step, string on, string? saidOn = null, string source = "brief", string? tranche = null,
        int number = 1, string? exception = null) =>
        new(Said(entry, step, saidOn ?? on, source, tranche, number), Day(on), Exception: exception);

    public static RecordClaim Claim(
        string entry, string step, string saidOn, string on, string source = "brief", string? tranche = null,
            int number = 1) =>
        new(Said(entry, step, saidOn, source, tranche, number), on, PlanDate.Day(Day(on)), Firmness.Planned);

    public static Citation Cited(string entry, string saidOn, string source = "brief") =>
        new(entry, source, 1, null, Day(saidOn), false);

    /// <summary>The code and the reason of a refusal.</summary>
    public static (string Code, string Reason) Of(Refusal refusal) => (refusal.Code, refusal.Reason);

    public Dossier Given(params TrackerEvent[] events)
    {
        state = events.Aggregate(state, DossierDecider.Evolve);
        return this;
    }

    /// <summary>Commands that must hold; what they yield is given.</summary>
    public Dossier Given(params DossierCommand[] commands)
    {
        foreach (var command in commands)
        {
            Given([.. Events(command)]);
        }

        return this;
    }

    public Decision When(DossierCommand command) => DossierDecider.Decide(command, state);

    public IReadOnlyList<TrackerEvent> Events(DossierCommand command) =>
        Assert.IsType<Decision.Accepted>(When(command)).Events;

    public Refusal Refusal(DossierCommand command) => Assert.IsType<Decision.Refused>(When(command)).Refusal;
}
