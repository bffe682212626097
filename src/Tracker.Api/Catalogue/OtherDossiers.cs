using Tracker.Domain;
using Tracker.Domain.Dossiers;
using Tracker.Domain.Procedures;

namespace Tracker.Api.Catalogue;

/// <summary>Looks up the other dossiers that entries name, once all of the catalogue is read.</summary>
/// <param name="dossiers">All dossiers of the catalogue.</param>
/// <param name="faults">Where what is wrong is noted.</param>
internal sealed class OtherDossiers(IReadOnlyList<ListedDossier> dossiers, List<CatalogueFault> faults)
{
    private readonly Dictionary<string, Instrument> instruments = dossiers
        .GroupBy(dossier => dossier.Slug, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First().Opening.Instrument, StringComparer.Ordinal);

    /// <summary>The dossier with what its entries need to know of others.</summary>
    public ListedDossier LookUp(ListedDossier dossier) => dossier with
    {
        Entries = dossier.Entries.Select(entry => LookUp(dossier.Slug, entry)).ToValues(),
    };

    private ListedEntry LookUp(string own, ListedEntry entry)
    {
        switch (entry.Command)
        {
            case LinkDossier it:
                return entry with { Command = it with { Other = Find(it.To, entry.Place) ?? default } };
            case RecordClaim { Awaits: { } awaits }:
                LookUp(awaits, own, entry.Place);
                return entry;
            case IdentifyObligation { Due: { } due }:
                LookUp(due, own, entry.Place);
                return entry;
            default:
                return entry;
        }
    }

    private void LookUp(Awaiting awaits, string own, CataloguePlace place)
    {
        if (Find(awaits.Dossier ?? own, place) is { } instrument
            && ProcedureTables.Of(instrument).Find(awaits.Step) is null)
        {
            faults.Add(new CatalogueFault(
                place, $"De stap '{awaits.Step}' hoort niet bij een {InstrumentWords.Instruments.Label(instrument)}."));
        }
    }

    private Instrument? Find(string slug, CataloguePlace place)
    {
        if (instruments.TryGetValue(slug, out var instrument))
            return instrument;
        faults.Add(new CatalogueFault(place, $"Het dossier '{slug}' staat niet in de catalogus."));
        return null;
    }
}
