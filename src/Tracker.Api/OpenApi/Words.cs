using Tracker.Api.Changes;
using Tracker.Api.Dossiers;
using Tracker.Api.Organisations;
using Tracker.Api.PlanDates;
using Tracker.Api.Planning;
using Tracker.Api.Procedures;
using Tracker.Api.Registering;
using Tracker.Api.Sources;
using Tracker.Api.Statements;
using Tracker.Domain.PlanDates;
using Tracker.Domain.Procedures;
using Tracker.Projections.Dossiers;

namespace Tracker.Api.OpenApi;

/// <summary>The Dutch names and meanings of what the API answers. A name means the same wherever it stands.</summary>
public static class Words
{
    /// <summary>The name of each answer in the document.</summary>
    public static IReadOnlyDictionary<Type, string> Types { get; } = new Dictionary<Type, string>
    {
        [typeof(DossierBody)] = "Dossier",
        [typeof(WholeDossierBody)] = "DossierGeheel",
        [typeof(IdentifierBody)] = "Kenmerk",
        [typeof(CurrentStepBody)] = "HuidigeStap",
        [typeof(NextStepBody)] = "VolgendeStap",
        [typeof(MilestoneBody)] = "Mijlpaal",
        [typeof(HappeningBody)] = "Gebeurtenis",
        [typeof(StatementBody)] = "Uitspraak",
        [typeof(SourcePlaceBody)] = "BronPlaats",
        [typeof(PhraseBody)] = "Plandatum",
        [typeof(PlanningBody)] = "Planning",
        [typeof(PlanningQuarterBody)] = "PlanningKwartaal",
        [typeof(PlanningItemBody)] = "PlanningItem",
        [typeof(ChangeBody)] = "Wijziging",
        [typeof(ReadingBody)] = "Datumduiding",
        [typeof(SourceBody)] = "Bron",
        [typeof(WholeSourceBody)] = "BronGeheel",
        [typeof(ProcedureBody)] = "Procedure",
        [typeof(StepBody)] = "Stap",
        [typeof(OrganisationBody)] = "Organisatie",
        [typeof(CommandBody)] = "Vastgelegd",
    };

    /// <summary>All that a member can be, where that is a closed set.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Choices { get; } =
        new Dictionary<string, IReadOnlyList<string>>
        {
            ["grens"] = PlanDateWords.Bounds.Codes,
            ["instrument"] = InstrumentWords.Instruments.Codes,
            ["precisie"] = PlanDateWords.Precisions.Codes,
            ["status"] = StatusWords.Codes,
            ["zekerheid"] = [StatementBody.Fact, .. PlanDateWords.Firmnesses.Codes],
        };

    /// <summary>What each member means.</summary>
    public static IReadOnlyDictionary<string, string> Members { get; } = new Dictionary<string, string>
    {
        ["aantalUitspraken"] = "Hoeveel feiten en uitspraken op deze bron rusten.",
        ["afkorting"] = "Korte naam; leeg als er geen is.",
        ["aliassen"] = "Andere namen waaronder het in bronnen staat.",
        ["bestaat"] = "Of de organisatie op de gevraagde dag bestaat.",
        ["betekenis"] = "Wat het voor een gemeente betekent; leeg als dat nog niet is beschreven.",
        ["briefdatum"] = "De dag van de brief waartegen is gelezen.",
        ["bron"] = "Waar het is gezegd.",
        ["catalogus"] = "De wijziging kwam mee met de software, niet van een persoon.",
        ["code"] = "De code in kleine letters, zoals gm0363.",
        ["daarna"] = "De stappen die kunnen volgen; geen bij een eindstap.",
        ["dagen"] = "Hoeveel dagen het plan verschoof; leeg als er niets te vergelijken is.",
        ["datum"] = "De dag waarop de stap is gezet.",
        ["doelgroep"] = "Voor wie: soorten zoals alle-gemeenten, of codes van organisaties.",
        ["door"] = "Wie het vastlegde: een kenmerk zonder naam.",
        ["dossier"] = "De naam van het dossier in adressen.",
        ["edtf"] = "Het interval in EDTF (ISO 8601-2); leeg als er geen dag is.",
        ["eindeIsPlan"] = "Het einde is aangekondigd, maar nog geen wet.",
        ["geldigTot"] = "De eerste dag waarop de organisatie er niet meer is; leeg zolang geen einde bekend is.",
        ["geldigVanaf"] = "De eerste dag waarop de organisatie bestond; leeg als dat voor 2000 was of onbekend is.",
        ["gegevens"] = "De gegevens van de gebeurtenis, zoals zij in het logboek staan.",
        ["gezegdOp"] = "De dag waarop het is gezegd.",
        ["gezegdOpBij"] = "'dag' als die dag zeker is, 'benadering' als alleen ongeveer bekend is wanneer.",
        ["grens"] = "Welke einden de woorden noemen: beide, vroegst, laatst, geen, of een verzameling losse dagen.",
        ["herhaalbaar"] = "Of de stap vaker kan worden gezet.",
        ["huidigeStap"] = "De laatste stap die is gezet; leeg als er geen bekend is.",
        ["id"] = "Van een uitspraak haar kenmerk; van een item in de planning dossier, stap, tranche en nummer.",
        ["instrument"] = "Wat voor dossier het is.",
        ["items"] = "De mijlpalen die in dit kwartaal beginnen.",
        ["kenmerk"] = "Kenmerk van de vermelding; leeg als het over het dossier gaat.",
        ["kenmerken"] = "Nummers waaronder anderen het dossier kennen.",
        ["kwartaal"] = "Het kwartaal, zoals 2026-Q2.",
        ["kwartalen"] = "De gevraagde kwartalen, ook de lege.",
        ["laatst"] = "De laatste dag, die meetelt; leeg als de bron geen einde noemt.",
        ["later"] = "Wat begint na het laatste gevraagde kwartaal.",
        ["leden"] = "De losse dagen van een verzameling; anders leeg.",
        ["lopend"] = "Wat begon voor het eerste gevraagde kwartaal en nog loopt.",
        ["markeringen"] = "Omstandigheden naast de stap.",
        ["mijlpaal"] = "De stap, zoals in de procedure.",
        ["mijlpalen"] = "De weg van het dossier: wat gebeurde, moet zijn gebeurd, en wordt verwacht.",
        ["ministerie"] = "Afkorting van het ministerie; leeg als dat onbekend is.",
        ["naam"] = "De naam voluit.",
        ["nagekomen"] = "Een oude uitspraak die bij aankomst al was vervangen.",
        ["nummer"] = "De hoeveelste keer; 1 voor de eerste.",
        ["officieel"] = "Officieel stuk, of een secundaire bron.",
        ["ongedateerd"] = "Wat geen enkele dag heeft.",
        ["openEinde"] = "Er is een begin en geen einde: 'en later'.",
        ["opvolgers"] = "Wie ermee doorgaat na het einde.",
        ["perTranche"] = "Of elk deel van de wet de stap apart zet.",
        ["plaats"] = "De plaats in de bron, in woorden.",
        ["positie"] = "De plaats in het logboek.",
        ["precisie"] = "Hoe fijn de woorden zijn.",
        ["provincie"] = "De code van de provincie van een gemeente.",
        ["reden"] = "Waarom de vermelding is ingetrokken; leeg als zij staat.",
        ["regel"] = "De eerste regel in de tekst van de bron.",
        ["regelversie"] = "De versie van de regels die de woorden lazen.",
        ["slug"] = "De naam in adressen; verandert nooit.",
        ["sleutel"] = "De sleutel van de bron.",
        ["soort"] = "Wat voor soort het is.",
        ["stand"] = "Waar het dossier staat, in woorden; leeg zonder feit.",
        ["stap"] = "De stap, zoals in de procedure.",
        ["stappen"] = "De stappen, in hun gewone volgorde.",
        ["status"] = "Wat ervan is geworden.",
        ["themas"] = "Codes in de TOP-lijst.",
        ["titel"] = "Zoals het heet.",
        ["tot"] = "Het laatste kwartaal, dat meetelt.",
        ["totKwartaal"] = "Het kwartaal van de laatste dag; leeg bij een open einde of zonder dag.",
        ["tranche"] = "Het deel van de wet; leeg voor het geheel.",
        ["uitgever"] = "Wie het schreef; leeg als dat onbekend is.",
        ["uitspraak"] = "Het kenmerk van de vermelding die voor de mijlpaal spreekt.",
        ["uitspraken"] = "Alle feiten en uitspraken, ook wat is vervangen of ingetrokken.",
        ["url"] = "Waar het te vinden is; leeg als dat onbekend is.",
        ["van"] = "Het eerste kwartaal.",
        ["vastgelegdOp"] = "Wanneer het is vastgelegd, in UTC.",
        ["versie"] = "De versie van het dossier.",
        ["verschovenVan"] = "De vorige uitspraak met andere dagen; leeg als het niet verschoof.",
        ["verstreken"] = "De laatste dag is voorbij zonder dat het gebeurde.",
        ["vervangenDoor"] = "Het kenmerk van de vermelding die ervoor in de plaats kwam.",
        ["volgende"] = "De eerste stap die wordt verwacht; leeg als er geen is.",
        ["voorwaarde"] = "Waarop het wacht, in woorden.",
        ["vroegst"] = "De eerste dag; leeg als de bron geen begin noemt.",
        ["waarde"] = "Het nummer zoals het wordt aangehaald.",
        ["was"] = "Waar de mijlpaal stond; leeg als zij er niet was.",
        ["wordt"] = "Waar de mijlpaal nu staat; leeg als er niets van over is.",
        ["zacht"] = "De dagen zijn onze lezing, niet de woorden van de bron zelf.",
        ["zekerheid"] = "Hoe stellig de bron is; 'feit' als het is gebeurd.",
        ["zin"] = "De woorden van de bron over de datum.",
    };
}
