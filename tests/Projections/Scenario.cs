using NodaTime;
using NodaTime.Text;
using Tracker.Domain;
using Tracker.Domain.Dossiers;
using Tracker.Domain.PlanDates;
using Tracker.Domain.Procedures;
using Tracker.Domain.Sources;
using Tracker.Projections.Dossiers;

namespace Tracker.Tests.Projections;

/// <summary>
/// A log in memory, told in sentences: each line records one thing, a minute after the one before. Days are written
/// <c>2026-04-24</c>; an interval is two days with a slash between, either may be left out.
/// </summary>
public sealed class Scenario
{
    private readonly Dictionary<string, long> versions = new(StringComparer.Ordinal);
    private long position;

    /// <summary>When the next thing is recorded, unless <see cref="Recording"/> says otherwise.</summary>
    public Instant Clock { get; private set; } = Instant.FromUtc(2026, 5, 1, 9, 0);

    public TrackerView View { get; private set; } = TrackerView.Empty;

    public List<Recorded> Log { get; } = [];

    public Author By { get; set; } = new("redacteur-1", "pagina");

    public DossierHistory this[string slug] => View.Dossiers[slug];

    public static LocalDate Day(string day) => LocalDatePattern.Iso.Parse(day).GetValueOrThrow();

    public static PlanDate Interval(string interval, Precision precision = Precision.Range)
    {
        var parts = interval.Split('/');
        LocalDate? End(string part) => part.Length == 0 ? null : Day(part);
        return parts.Length == 1
            ? interval.Length == 0 ? PlanDate.Undated() : PlanDate.Day(Day(interval))
            : new PlanDate(End(parts[0]), End(parts[1]), precision);
    }

    /// <summary>What follows is recorded on this day, at nine o'clock UTC.</summary>
    public Scenario Recording(string day)
    {
        Clock = Day(day).AtMidnight().InUtc().ToInstant() + Duration.FromHours(9);
        return this;
    }

    public Scenario Source(string key, string title, string saidOn, bool official = true) =>
        Record(SourceDecider.Stream(key), new SourceRegistered(
            key, new SourceDocument(title, null, Day(saidOn), false, official, null)));

    public Scenario Dossier(
        string slug,
        string? title = null,
        string? abbreviation = null,
        Instrument instrument = Instrument.Act,
        string? ministry = "BZK",
        Values<string>? audience = null,
        Values<string>? themes = null,
        string? meaning = null) =>
        Record(DossierDecider.Stream(slug), new DossierOpened(slug, instrument, new DossierDescription(
            title ?? slug, abbreviation, [], ministry, themes ?? [], audience ?? ["alle-gemeenten"], [], meaning)));

    public Scenario Retitled(string slug, string title) =>
        Record(DossierDecider.Stream(slug), new DossierDescribed(this[slug].Description with { Title = title }));

    public Scenario Claim(
        string slug,
        string step,
        string saidOn,
        string interval,
        string? phrase = null,
        Firmness firmness = Firmness.Planned,
        string? condition = null,
        string source = "brief",
        string? entry = null,
        string? tranche = null,
        int number = 1,
        bool beside = false,
        Precision precision = Precision.Range,
        int? line = 1,
        bool startsAtLetter = false,
        bool approximate = false,
        Awaiting? awaits = null) =>
        Record(DossierDecider.Stream(slug), new Planned(
            Said(entry, step, tranche, number, source, saidOn, line) with { SaidOnIsApproximate = approximate },
            phrase ?? interval,
            Interval(interval, precision) with { StartsAtLetter = startsAtLetter },
            firmness,
            condition,
            beside,
            awaits));

    public Scenario Fact(
        string slug,
        string step,
        string on,
        string? saidOn = null,
        string source = "brief",
        string? entry = null,
        string? tranche = null,
        int number = 1) =>
        Record(DossierDecider.Stream(slug), FactTable.Make(new RecordFact(
            Said(entry, step, tranche, number, source, saidOn ?? on, 1), Day(on))));

    public Scenario Retract(string slug, string entry, string reason = "Verkeerd overgenomen.") =>
        Record(DossierDecider.Stream(slug), new EntryRetracted(entry, reason));

    public Scenario Amend(string slug, string entry, string into, string reason = "Verkeerd overgenomen.") =>
        Record(DossierDecider.Stream(slug), new EntryAmended(entry, into, reason));

    public Scenario Settle(string slug, string settlement, string kept, params string[] aside) => Record(
        DossierDecider.Stream(slug),
        new ConflictSettled(settlement, kept, aside.ToValues(), "Deze bron is van later op de dag."));

    public Scenario Undo(string slug, string settlement) =>
        Record(DossierDecider.Stream(slug), new SettlementUndone(settlement, "Toch niet."));

    public Scenario Raise(string slug, Flag flag, string on, string? saidOn = null, string? entry = null) =>
        Record(DossierDecider.Stream(slug), new FlagRaised(Cited(entry, saidOn ?? on), flag, Day(on)));

    public Scenario Lower(string slug, Flag flag, string on, string? saidOn = null, string? entry = null) =>
        Record(DossierDecider.Stream(slug), new FlagLowered(Cited(entry, saidOn ?? on), flag, Day(on)));

    public Scenario Link(string slug, DossierLink kind, string to, string saidOn, string? entry = null) =>
        Record(DossierDecider.Stream(slug), new DossierLinked(Cited(entry, saidOn), kind, to));

    public Scenario Wish(string slug, string wish, string saidOn, string? entry = null) =>
        Record(DossierDecider.Stream(slug), new WishVoiced(Cited(entry, saidOn), wish));

    public Scenario Obligation(
        string slug, string duty, string saidOn, string? entry = null, string? on = null, Awaiting? due = null) =>
        Record(DossierDecider.Stream(slug), new ObligationIdentified(
            Cited(entry, saidOn), duty, on is null ? null : Day(on), due));

    public Scenario Record(string stream, TrackerEvent happened)
    {
        var version = versions[stream] = versions.GetValueOrDefault(stream) + 1;
        var id = new Guid((int)++position, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]);
        var recorded = new Recorded(position, id, stream, version, Clock, By, happened);
        Log.Add(recorded);
        View = TrackerView.Evolve(View, recorded);
        Clock += Duration.FromMinutes(1);
        return this;
    }

    private Citation Cited(string? entry, string saidOn) =>
        new(entry ?? $"e{position + 1}", "brief", 1, null, Day(saidOn), false);

    private Statement Said(
        string? entry, string step, string? tranche, int number, string source, string saidOn, int? line) =>
        new(entry ?? $"e{position + 1}", step, tranche, number, source, line, null, Day(saidOn), false);
}
