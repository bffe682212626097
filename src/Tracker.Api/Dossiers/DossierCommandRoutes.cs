using Tracker.Api.Registering;

namespace Tracker.Api.Dossiers;

/// <summary>What can be recorded of a dossier: one address for each command.</summary>
public static class DossierCommandRoutes
{
    private const string Tag = "Vastleggen";

    public static void MapDossierCommands(this IEndpointRouteBuilder api)
    {
        Map(api, "/dossiers", "openDossier", "Een dossier openen", "Volg dit vanaf nu.",
            DossierForm.Members, (form, _, _) => DossierForm.Read(form));
        Map(api, "/dossiers/{slug}/beschrijvingen", "beschrijfDossier", "Een dossier opnieuw beschrijven",
            "Titel, nummers, doelgroep en de rest zijn vanaf nu zo. Wat wordt weggelaten, is er niet meer.",
            DossierForm.Description, (form, _, slug) => DossierForm.ReadDescription(slug, form));
        Map(api, "/dossiers/{slug}/feiten", "legFeitVast", "Een feit vastleggen",
            "Dit is gebeurd, op die dag, volgens deze bron.", FactForm.Members,
            (form, background, slug) => FactForm.Read(slug, form, background));
        Map(api, "/dossiers/{slug}/uitspraken", "legUitspraakVast", "Een uitspraak vastleggen",
            "Deze bron zegt dat dit gaat gebeuren. De woorden worden gelezen tegen de dag van de bron, en zo bewaard.",
            ClaimForm.Members, (form, background, slug) => ClaimForm.Read(slug, form, background));
        Map(api, "/dossiers/{slug}/markeringen", "legMarkeringVast", "Een markering zetten of weghalen",
            "Vanaf die dag geldt dit naast de stap, of niet meer, volgens deze bron.", FlagForm.Members,
            (form, background, slug) => FlagForm.Read(slug, form, background));
        Map(api, "/dossiers/{slug}/verbanden", "legVerbandVast", "Een verband met een ander dossier vastleggen",
            "Dit dossier hoort bij dat andere, volgens deze bron. Het staat daarna bij beide.", LinkForm.Members,
            (form, background, slug) => LinkForm.Read(slug, form, background));
        Map(api, "/dossiers/{slug}/verplichtingen", "legVerplichtingVast", "Een verplichting vastleggen",
            "Dit moet wie het aangaat doen, volgens deze bron. De dag staat vast, of schuift mee met een gebeurtenis.",
            ObligationForm.Members, (form, background, slug) => ObligationForm.Read(slug, form, background));
        Map(api, "/dossiers/{slug}/wensen", "legWensVast", "Een wens vastleggen",
            "De schrijver van deze bron wil dit graag. Het is geen plan, en staat in geen planning of agenda.",
            WishForm.Members, (form, background, slug) => WishForm.Read(slug, form, background));
        Map(api, "/dossiers/{slug}/beslissingen", "beslis", "Kiezen tussen uitspraken die elkaar tegenspreken",
            "Deze uitspraak geldt. Wat haar tegenspreekt, telt niet meer mee en blijft leesbaar.",
            SettlementForm.Members, (form, background, slug) => SettlementForm.Read(slug, form, background));
        Map(api, "/dossiers/{slug}/herroepingen", "herroep", "Een keuze tussen uitspraken herroepen",
            "Die keuze geldt niet meer. Wat zij terzijde legde, telt weer mee.", UndoingForm.Members,
            (form, _, slug) => UndoingForm.Read(slug, form));
        Map(api, "/dossiers/{slug}/verbeteringen", "verbeter", "Een vermelding verbeteren",
            "Die vermelding was een vergissing; dit is hoe zij had moeten zijn, in haar geheel. "
            + "De oude blijft leesbaar, doorgehaald.",
            AmendmentForm.Members, (form, background, slug) => AmendmentForm.Read(slug, form, background));
        Map(api, "/dossiers/{slug}/intrekkingen", "trekIn", "Een vermelding intrekken",
            "Die vermelding was een vergissing. Zij blijft leesbaar, doorgehaald.", RetractionForm.Members,
            (form, _, slug) => RetractionForm.Read(slug, form));
    }

    private static void Map(
        IEndpointRouteBuilder api,
        string path,
        string id,
        string summary,
        string about,
        IReadOnlyList<Field> members,
        Func<Filled, Background, string, Registration?> read)
    {
        var hasSlug = path.Contains("{slug}", StringComparison.Ordinal);
        var operation = new ApiOperation(id, Tag, summary, about)
        {
            Path = hasSlug ? [DossierRoutes.Slug] : [],
            Body = members,
            Gives = typeof(CommandBody),
        };
        api.MapCommand(
            path,
            operation,
            (form, background, context) => read(form, background, context.GetRouteValue("slug") as string ?? ""),
            DossierRoutes.EntityTag);
    }
}
