using System.Globalization;
using Tracker.Domain;
using Tracker.Domain.Dossiers;
using Tracker.Domain.PlanDates;
using Tracker.Projections.Dossiers;

namespace Tracker.Api.Catalogue;

/// <summary>Brings one dossier of the catalogue into its stream.</summary>
/// <remarks>
/// The first revision of an entry bears the id of the catalogue, the second <c>{id}~2</c>, and so on. A changed entry
/// is a retraction and a new revision. What a person did stays: a description that a person wrote, an entry that a
/// person retracted.
/// </remarks>
internal sealed class DossierLoad
{
    private const string Improved = "Verbeterd in de catalogus.";

    private readonly ListedDossier listed;
    private readonly IReadOnlyList<Recorded> history;
    private readonly Caretakers caretakers;
    private readonly List<TrackerEvent> events = [];
    private readonly List<CatalogueFault> refused = [];
    private readonly HashSet<string> byPeople;
    private readonly HashSet<string> retractedByPeople;
    private DossierState state;

    /// <param name="listed">The dossier.</param>
    /// <param name="history">Its recorded events, in order; none when it does not exist.</param>
    /// <param name="caretakers">The cabinets, as they will be known.</param>
    public DossierLoad(ListedDossier listed, IReadOnlyList<Recorded> history, Caretakers caretakers)
    {
        this.listed = listed;
        this.history = history;
        this.caretakers = caretakers;
        state = history.Aggregate<Recorded, DossierState>(
            DossierState.Unopened.Instance, (known, recorded) => DossierDecider.Evolve(known, recorded.Event));
        var people = history.Where(it => it.By != Author.Catalogue).Select(it => it.Event).ToList();
        byPeople =
        [
            .. people.OfType<StepTaken>().Select(it => it.Statement.Entry),
            .. people.OfType<Planned>().Select(it => it.Statement.Entry),
            .. people.OfType<Remark>().Select(it => it.Citation.Entry),
        ];
        retractedByPeople =
        [
            .. people.OfType<EntryRetracted>().Select(it => it.Entry),
            .. people.OfType<EntryAmended>().Select(it => it.Entry),
        ];
    }

    /// <summary>The entries that the rules of the field do not allow; to be asked after the run.</summary>
    public IReadOnlyList<CatalogueFault> Refused => refused;

    public StreamLoad Run()
    {
        Describe();
        // All retractions first: a corrected fact may only fit when another one has gone.
        foreach (var entry in listed.Entries)
            if (Own(entry) is { Retracted: false } own && !Holds(entry, own))
                Give(new RetractEntry(own.Id, entry.Withdrawn ?? Improved), entry.Id, entry.Place);
        foreach (var entry in listed.Entries)
            if (entry.Withdrawn is null && (Own(entry) is not { } own || IsRetractedByCatalogue(own)))
                Give(Complete(entry.As(Revisions(entry.Id).First(id => Known(id) is null))), entry.Id, entry.Place);
        foreach (var settlement in listed.Settlements)
            Settle(settlement);
        return new StreamLoad(
            DossierDecider.Stream(listed.Slug), DossierDecider.StreamType, StreamLoad.VersionOf(history), events);
    }

    /// <summary>With what the rules ask for and the file does not have: the cabinet of that day.</summary>
    private DossierCommand Complete(DossierCommand command) => command is RaiseFlag it
        ? it with { Cabinet = caretakers.InFullOffice(it.On) }
        : command;

    private void Describe()
    {
        if (state is DossierState.Unopened)
            Give(listed.Opening, listed.Slug, listed.Place);
        else if (history.Last(recorded => recorded.Event is DossierOpened or DossierDescribed).By == Author.Catalogue)
            Give(new DescribeDossier(listed.Opening.Description), listed.Slug, listed.Place);
        if (state is DossierState.Open open && open.Procedure.Instrument != listed.Opening.Instrument)
            refused.Add(new CatalogueFault(
                listed.Place, $"{listed.Slug}: het instrument van een dossier dat al bestaat, kan niet veranderen."));
    }

    private void Give(DossierCommand command, string name, CataloguePlace place)
    {
        switch (DossierDecider.Decide(command, state))
        {
            case Decision.Refused { Refusal: var refusal }:
                refused.Add(new CatalogueFault(place, $"{name}: {refusal.Reason}"));
                break;
            case Decision.Accepted { Events: var happened }:
                events.AddRange(happened);
                state = happened.Aggregate(state, DossierDecider.Evolve);
                break;
        }
    }

    /// <summary>A choice is of the entry as it was then: what changes asks for a choice under another id.</summary>
    private void Settle(ListedSettlement it)
    {
        var known = (state as DossierState.Open)?.Settlements.GetValueOrDefault(it.Id);
        if (known is null && it.Withdrawn is null)
            Give(new SettleConflict(it.Id, Own(it.Kept)?.Id ?? it.Kept, it.Reason), it.Id, it.Place);
        else if (known is { Undone: false } && it.Withdrawn is { } reason)
            Give(new UndoSettlement(it.Id, reason), it.Id, it.Place);
    }

    /// <summary>The ids of the revisions of an entry: <c>wpp-1</c>, <c>wpp-1~2</c>, and on without end.</summary>
    private static IEnumerable<string> Revisions(string entry) => Enumerable.Range(2, int.MaxValue - 2)
        .Select(number => string.Create(CultureInfo.InvariantCulture, $"{entry}~{number}"))
        .Prepend(entry);

    private OwnEntry? Own(ListedEntry entry) => Own(entry.Id);

    /// <summary>The last revision that the catalogue recorded, not looking at what people did; null for none.</summary>
    private OwnEntry? Own(string entry) => Revisions(entry)
        .Select(Known)
        .TakeWhile(known => known is not null)
        .LastOrDefault(known => !byPeople.Contains(known!.Id));

    private OwnEntry? Known(string id) => (state as DossierState.Open)?.Find(id) is var (recorded, retracted)
        ? new OwnEntry(id, recorded, retracted)
        : null;

    /// <summary>
    /// Whether the log says the same. A reading by the rules stays as it was recorded, also when newer rules read
    /// otherwise: reading anew is an event of its own.
    /// </summary>
    private static bool Holds(ListedEntry entry, OwnEntry own) => entry.Withdrawn is null
        && entry.As(own.Id) switch
        {
            RecordFact it => own.Event == FactTable.Make(it),
            RecordClaim it => own.Event is Planned claim && claim == new Planned(
                it.Statement,
                it.Phrase,
                IsReadByRules(it.Date) && IsReadByRules(claim.Date) ? claim.Date : it.Date,
                it.Firmness,
                it.Condition,
                it.Beside,
                it.Awaits),
            RaiseFlag it => own.Event == new FlagRaised(it.Citation, it.Flag, it.On, it.Note),
            LowerFlag it => own.Event == new FlagLowered(it.Citation, it.Flag, it.On, it.Note),
            LinkDossier it => own.Event == new DossierLinked(it.Citation, it.Kind, it.To),
            VoiceWish it => own.Event == new WishVoiced(it.Citation, it.Wish),
            IdentifyObligation it =>
                own.Event == new ObligationIdentified(it.Citation, it.Duty, it.DueOn, it.Due),
            var other => throw new InvalidOperationException($"{other.GetType().Name} is not an entry."),
        };

    private static bool IsReadByRules(PlanDate date) => date.RulesVersion != PlanDate.ByHand;

    /// <summary>Whether the catalogue itself took it back, in this run or before.</summary>
    private bool IsRetractedByCatalogue(OwnEntry own) => own.Retracted && !retractedByPeople.Contains(own.Id);

    /// <summary>A revision of an entry as the log has it.</summary>
    private sealed record OwnEntry(string Id, DossierEvent Event, bool Retracted);
}
