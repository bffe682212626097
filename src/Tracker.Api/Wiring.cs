using Tracker.Api.About;
using Tracker.Api.Agendas;
using Tracker.Api.Calendars;
using Tracker.Api.Changes;
using Tracker.Api.DossierPages;
using Tracker.Api.Dossiers;
using Tracker.Api.Followers;
using Tracker.Api.Languages;
using Tracker.Api.OpenApi;
using Tracker.Api.Organisations;
using Tracker.Api.PersonalAgendas;
using Tracker.Api.PlanDates;
using Tracker.Api.Planning;
using Tracker.Api.Procedures;
using Tracker.Api.Registering;
using Tracker.Api.Reporting;
using Tracker.Api.Search;
using Tracker.Api.SignIn;
using Tracker.Api.Slippage;
using Tracker.Api.Sources;
using Tracker.Api.Statements;
using Tracker.Api.Webhooks;
using Tracker.Domain.Dossiers;
using Tracker.Domain.Sources;
using Tracker.Projections.Dossiers;
using Tracker.Store;
using Tracker.Store.Followers;

namespace Tracker.Api;

/// <summary>Every event type, view and group of routes, by name: what is not here does not exist.</summary>
public static class Wiring
{
    /// <summary>Every kind of event that the log may hold.</summary>
    public static IReadOnlyList<Type> Events { get; } =
    [
        typeof(DossierOpened),
        typeof(DossierDescribed),
        typeof(Planned),
        typeof(FlagRaised),
        typeof(FlagLowered),
        typeof(DossierLinked),
        typeof(WishVoiced),
        typeof(ObligationIdentified),
        typeof(EntryRetracted),
        typeof(EntryAmended),
        typeof(ConflictSettled),
        typeof(SettlementUndone),
        typeof(Announced),
        typeof(PreparationStarted),
        typeof(ConsultationOpened),
        typeof(ConsultationClosed),
        typeof(Reviewed),
        typeof(ApprovedByCabinet),
        typeof(SentToCouncilOfState),
        typeof(CouncilOfStateAdvised),
        typeof(FurtherReportMade),
        typeof(SubmittedToHouse),
        typeof(ReportedByHouse),
        typeof(HouseReportAnswered),
        typeof(DebatedInHouse),
        typeof(AdoptedByHouse),
        typeof(RejectedByHouse),
        typeof(ExaminedBySenate),
        typeof(DebatedInSenate),
        typeof(AdoptedBySenate),
        typeof(RejectedBySenate),
        typeof(RoyalAssentGiven),
        typeof(RoyalAssentWithheld),
        typeof(PublishedInGazette),
        typeof(CommencementDetermined),
        typeof(PartlyEnteredIntoForce),
        typeof(EnteredIntoForce),
        typeof(Repealed),
        typeof(Abandoned),
        typeof(BillWithdrawn),
        typeof(RegulationAdopted),
        typeof(LaidBeforeParliament),
        typeof(HouseElected),
        typeof(SecondReadingSubmitted),
        typeof(SecondReadingAdoptedByHouse),
        typeof(SecondReadingRejectedByHouse),
        typeof(SecondReadingAdoptedBySenate),
        typeof(SecondReadingRejectedBySenate),
        typeof(Started),
        typeof(EvaluationDelivered),
        typeof(CabinetResponded),
        typeof(ProgrammeChanged),
        typeof(ProgrammeEnded),
        typeof(CabinetSwornIn),
        typeof(CabinetBecameCaretaker),
        typeof(CabinetSucceeded),
        typeof(InitiatorsReplied),
        typeof(LaidBeforeParliamentAfterwards),
        typeof(EvaluationPresented),
        typeof(ApplicationsOpened),
        typeof(ApplicationsClosed),
        typeof(DeclaratoryActPublished),
        typeof(SecondReadingReportedByHouse),
        typeof(SecondReadingReportAnswered),
        typeof(SecondReadingDebatedInHouse),
        typeof(SecondReadingExaminedBySenate),
        typeof(SecondReadingDebatedInSenate),
        typeof(SecondReadingLapsed),
        typeof(ProposedByCommission),
        typeof(AssessedByCabinet),
        typeof(CouncilTookPosition),
        typeof(UnionParliamentTookPosition),
        typeof(UnionAgreementReached),
        typeof(UnionActNotAdopted),
        typeof(PartlyBecameApplicable),
        typeof(BecameApplicable),
        typeof(Transposed),
        typeof(TranspositionNotified),
        typeof(TranspositionPeriodEnded),
        typeof(FormalNoticeGiven),
        typeof(ReasonedOpinionGiven),
        typeof(BroughtBeforeCourt),
        typeof(CourtRuled),
        typeof(InfringementClosed),
        typeof(SourceRegistered),
        typeof(SourceCorrected),
    ];

    /// <summary>How events stand in the log; forms that are no longer written are named here beside the new
    /// ones.</summary>
    public static EventForms Forms { get; } = new(Events);

    /// <summary>What happens outside the view with all that is recorded.</summary>
    internal static IEnumerable<Follower> Followers(
        Settings settings, EventLog log, LiveFold<TrackerView> view, TimeProvider clock)
    {
        if (settings.Reporting)
            yield return TrackerReports.Follower(log, view);
        foreach (var webhook in settings.Webhooks)
            yield return new WebhookSender(webhook, settings.PublicUrl, log.Forms, clock).Follower(log);
    }

    /// <summary>What pages and routes ask for.</summary>
    public static void AddTracker(this IServiceCollection services)
    {
        services.AddRazorComponents();
        // Input that cannot be read is the sender's matter, in every environment: 400, not an exception.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);
        services.AddSignIn();
        services.AddSingleton<CommandDesk>();
        services.AddHostedService<CommandMemory>();
        services.AddApiDocument();
        services.AddSingleton<SearchIndex>();
        services.AddSingleton<StandingsToday>();
        services.AddAgendas();
        services.AddPersonalAgendas();
        services.AddAntiforgery(options => options.Cookie.Name = "wp-formulier");
    }

    /// <summary>Every group of addresses.</summary>
    public static void MapTracker(this IEndpointRouteBuilder routes)
    {
        routes.MapHouse();
        routes.MapLanguages();
        routes.MapSignIn();
        routes.MapAgendas();
        routes.MapSubscribePage();
        routes.MapPersonalAgendas();
        routes.MapAboutPages();
        routes.MapPlanningPages();
        routes.MapDossierPages();
        routes.MapSearchPages();
        routes.MapChangePages();
        routes.MapSlippagePages();
        routes.MapSourcePages();
        routes.MapProcedurePages();
        routes.MapOrganisationPages();
        routes.MapInDutch().MapDesk();
        routes.MapTrackerApi();
        routes.MapApiDocument();
    }

    /// <summary>The pages for who records, and for who keeps the installation.</summary>
    private static void MapDesk(this IEndpointRouteBuilder routes)
    {
        routes.MapFollowerPages();
        routes.MapRegisterPages();
        routes.MapOpenDossierPages();
        routes.MapEntryPages();
        routes.MapRemarkPages();
        routes.MapConflictPages();
    }

    /// <summary>Every address below <c>/api/v1</c>.</summary>
    private static void MapTrackerApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapApi();
        api.MapDossiers();
        api.MapDossierCommands();
        api.MapStatements();
        api.MapPlanning();
        api.MapSearch();
        api.MapChanges();
        api.MapSlippage();
        api.MapPlanDates();
        api.MapCalendar();
        api.MapSources();
        api.MapProcedures();
        api.MapOrganisations();
        api.MapDeadLetters();
    }
}
