using Tracker.Api.Calendars;
using Tracker.Api.Changes;
using Tracker.Api.Checks;
using Tracker.Api.Dossiers;
using Tracker.Api.Followers;
using Tracker.Api.Organisations;
using Tracker.Api.PlanDates;
using Tracker.Api.Planning;
using Tracker.Api.Procedures;
using Tracker.Api.Registering;
using Tracker.Api.Search;
using Tracker.Api.Slippage;
using Tracker.Api.Sources;
using Tracker.Api.Statements;

namespace Tracker.Api.OpenApi;

/// <summary>The Dutch names under which <c>openapi.json</c> describes what the API answers.</summary>
internal static class TypeNames
{
    /// <summary>The name of each answer in the document.</summary>
    public static IReadOnlyDictionary<Type, string> All { get; } = new Dictionary<Type, string>
    {
        [typeof(DossierBody)] = "Dossier",
        [typeof(WholeDossierBody)] = "DossierGeheel",
        [typeof(IdentifierBody)] = "Kenmerk",
        [typeof(CommencementBody)] = "Inwerkingtreding",
        [typeof(CurrentStepBody)] = "HuidigeStap",
        [typeof(PartBody)] = "Deel",
        [typeof(NextStepBody)] = "VolgendeStap",
        [typeof(MilestoneBody)] = "Mijlpaal",
        [typeof(HappeningBody)] = "Gebeurtenis",
        [typeof(RemarkBody)] = "Aantekening",
        [typeof(SaidOfDossierBody)] = "AantekeningUitBron",
        [typeof(TieBody)] = "Verband",
        [typeof(WaitingBody)] = "Wachtend",
        [typeof(SettlementBody)] = "Beslissing",
        [typeof(CheckBody)] = "Toets",
        [typeof(SearchBody)] = "Zoekresultaten",
        [typeof(FoundBody)] = "Zoekresultaat",
        [typeof(StatementBody)] = "Uitspraak",
        [typeof(AwaitingBody)] = "WachtOp",
        [typeof(SourcePlaceBody)] = "BronPlaats",
        [typeof(PhraseBody)] = "Plandatum",
        [typeof(PlanningBody)] = "Planning",
        [typeof(PlanningQuarterBody)] = "PlanningKwartaal",
        [typeof(PlanningItemBody)] = "PlanningItem",
        [typeof(ChangeBody)] = "Wijziging",
        [typeof(ChangedBody)] = "WijzigingStand",
        [typeof(SlippageBody)] = "Verschuivingen",
        [typeof(SlippageGroupBody)] = "VerschuivingenGroep",
        [typeof(DossierSlippageBody)] = "VerschuivingenDossier",
        [typeof(MilestoneSlippageBody)] = "VerschuivingenMijlpaal",
        [typeof(ChainLinkBody)] = "Schakel",
        [typeof(CalendarBody)] = "Kalender",
        [typeof(PeriodBody)] = "KalenderPeriode",
        [typeof(FindingBody)] = "Datumvondst",
        [typeof(FindingsBody)] = "Datumvondsten",
        [typeof(ReadingBody)] = "Datumduiding",
        [typeof(SourceBody)] = "Bron",
        [typeof(WholeSourceBody)] = "BronGeheel",
        [typeof(ProcedureBody)] = "Procedure",
        [typeof(StepBody)] = "Stap",
        [typeof(OrganisationBody)] = "Organisatie",
        [typeof(WholeOrganisationBody)] = "OrganisatieGeheel",
        [typeof(ObligationBody)] = "Verplichting",
        [typeof(CommandBody)] = "Vastgelegd",
        [typeof(DeadLetterBody)] = "OnbestelbaarBericht",
    };
}
