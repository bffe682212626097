using Tracker.Domain;
using Tracker.Domain.Dossiers;
using Tracker.Domain.Organisations;
using Tracker.Domain.Procedures;
using Tracker.Domain.Sources;

namespace Tracker.Api.Catalogue;

/// <summary>Reads the file of a dossier.</summary>
/// <param name="sources">The documents that entries may rest on, by key.</param>
/// <param name="reads">How phrases are read.</param>
internal sealed class DossierReader(IReadOnlyDictionary<string, SourceDocument> sources, PhraseReads reads)
{
    public ListedDossier Read(Section section, string file)
    {
        var slug = section.Slug("slug");
        if (file != $"dossiers/{slug}.yaml")
            section.Fault("slug", $"Het dossier '{slug}' hoort in dossiers/{slug}.yaml te staan.");
        var instrument = section.Needed("instrument", section.Word("instrument", InstrumentWords.Instruments));
        var description = Description(section);
        var entries = new EntryReader(sources, reads);
        var listed = section.Sections("vermeldingen").Select(entries.Read).ToValues();
        var settlements = section.Sections("beslissingen").Select(Settlement).ToValues();
        section.NothingElse();
        return new ListedDossier(new OpenDossier(slug, instrument, description), listed, settlements, section.Place);
    }

    private static ListedSettlement Settlement(Section section)
    {
        var settlement = new ListedSettlement(
            section.Slug("id"), section.Slug("geldend"), section.Required("reden"), section.Text("ingetrokken"),
            section.Place);
        section.NothingElse();
        return settlement;
    }

    private static DossierDescription Description(Section section) => new(
        section.Required("titel"),
        section.Text("afkorting"),
        section.Texts("aliassen"),
        Ministry(section),
        Each(section, "themas", Themes.IsKnown, "geen thema van de TOP-lijst, zoals c_1fe409d0"),
        Each(section, "doelgroep", Audiences.IsKnown, "geen doelgroep en geen code van een organisatie, zoals gm0363"),
        section.Sections("kenmerken").Select(Identifier).ToValues(),
        section.Text("betekenis"));

    private static string? Ministry(Section section)
    {
        var ministry = section.Text("ministerie");
        if (ministry is not null && OrganisationRegister.Known.Ministry(ministry) is null)
            section.Fault("ministerie", $"Het ministerie '{ministry}' is niet bekend.");
        return ministry;
    }

    private static Identifier Identifier(Section section)
    {
        var identifier = new Identifier(section.Required("soort"), section.Required("waarde"));
        section.NothingElse();
        return identifier;
    }

    private static Values<string> Each(Section section, string key, Predicate<string> holds, string otherwise)
    {
        var texts = section.Texts(key);
        foreach (var wrong in texts.Where(text => !holds(text)))
            section.Fault(key, $"'{wrong}' is {otherwise}.");
        return texts;
    }
}
