using System.Globalization;
using Tracker.Domain;
using Tracker.Domain.Dossiers;
using Tracker.Domain.PlanDates;

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
    private readonly List<TrackerEvent> events = [];
    private readonly List<CatalogueFault> refused = [];
    private readonly HashSet<string> byPeople;
    private readonly HashSet<string> retractedByPeople;
    private DossierState state;

    public DossierLoad(ListedDossier listed, IReadOnlyList<Recorded> history)
    {
        this.listed = listed;
        this.history = history;
        state = history.Aggregate<Recorded, DossierState>(
            DossierState.Unopened.Instance, (known, recorded) => DossierDecider.Evolve(known, recorded.Event));
        var people = history.Where(it => it.By != Author.Catalogue).Select(it => it.Event).ToList();
        byPeople = [.. people.OfType<StepTaken>().Select(it => it.Statement.Entry)
            .Concat(people.OfType<Planned>().Select(it => it.Statement.Entry))];
        retractedByPeople = [.. people.OfType<EntryRetracted>().Select(it => it.Entry)];
    }

    /// <summary>The entries that the rules of the field do not allow; to be asked after the run.</summary>
    public IReadOnlyList<CatalogueFault> Refused => refused;

    public StreamLoad Run()
    {
        Describe();
        // All retractions first: a corrected fact may only fit when another one has gone.
        foreach (var entry in listed.Entries)
            if (Own(entry) is { Retracted: false } known && !Holds(entry, known))
                Give(new RetractEntry(known.Statement.Entry, entry.Withdrawn ?? Improved), entry.Id, entry.Place);
        foreach (var entry in listed.Entries)
            if (entry.Withdrawn is null && (Own(entry) is not { } known || IsRetractedByCatalogue(known)))
                Give(entry.As(Revisions(entry).First(id => Known(id) is null)), entry.Id, entry.Place);
        return new StreamLoad(
            DossierDecider.Stream(listed.Slug), DossierDecider.StreamType, StreamLoad.VersionOf(history), events);
    }

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

    /// <summary>The ids of the revisions of an entry: <c>wpp-1</c>, <c>wpp-1~2</c>, and on without end.</summary>
    private static IEnumerable<string> Revisions(ListedEntry entry) => Enumerable.Range(2, int.MaxValue - 2)
        .Select(number => string.Create(CultureInfo.InvariantCulture, $"{entry.Id}~{number}"))
        .Prepend(entry.Id);

    /// <summary>The last revision that the catalogue recorded, not looking at what people did; null for none.</summary>
    private DossierState.Known? Own(ListedEntry entry) => Revisions(entry)
        .Select(Known)
        .TakeWhile(known => known is not null)
        .LastOrDefault(known => !byPeople.Contains(known!.Statement.Entry));

    private DossierState.Known? Known(string id) => (state as DossierState.Open)?.Entries.GetValueOrDefault(id);

    /// <summary>
    /// Whether the log says the same. A reading by the rules stays as it was recorded, also when newer rules read
    /// otherwise: reading anew is an event of its own.
    /// </summary>
    private static bool Holds(ListedEntry entry, DossierState.Known known) => entry switch
    {
        { Withdrawn: not null } => false,
        { Command: RecordFact it } => known.Statement == it.Statement with { Entry = known.Statement.Entry }
            && known.Fact == FactTable.Make(it with { Statement = known.Statement }),
        { Command: RecordClaim it } => known.Claim is { } claim && claim == new Planned(
            it.Statement with { Entry = claim.Statement.Entry },
            it.Phrase,
            IsReadByRules(it.Date) && IsReadByRules(claim.Date) ? claim.Date : it.Date,
            it.Firmness,
            it.Condition,
            it.Beside),
        _ => throw new InvalidOperationException($"{entry.Command.GetType().Name} is not an entry."),
    };

    private static bool IsReadByRules(PlanDate date) => date.RulesVersion != PlanDate.ByHand;

    /// <summary>Whether the catalogue itself took it back, in this run or before.</summary>
    private bool IsRetractedByCatalogue(DossierState.Known known) =>
        known.Retracted && !retractedByPeople.Contains(known.Statement.Entry);
}
