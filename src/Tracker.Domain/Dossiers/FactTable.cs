using System.Collections.Frozen;

namespace Tracker.Domain.Dossiers;

/// <summary>
/// Which event says that which step was taken. The same step means the same event in every procedure.
/// </summary>
public static class FactTable
{
    private static readonly FrozenDictionary<string, Func<RecordFact, StepTaken>> Makers =
        new Dictionary<string, Func<RecordFact, StepTaken>>
        {
            ["aangekondigd"] = it => new Announced(it.Statement, it.On, it.Exception),
            ["in-voorbereiding"] = it => new PreparationStarted(it.Statement, it.On, it.Exception),
            ["consultatie-open"] = it =>
                new ConsultationOpened(it.Statement, it.On, it.Exception, it.ClosesOn, it.Page),
            ["consultatie-gesloten"] = it => new ConsultationClosed(it.Statement, it.On, it.Exception),
            ["toetsing"] = it => new Reviewed(it.Statement, it.On, it.Exception),
            ["ministerraad-akkoord"] = it => new ApprovedByCabinet(it.Statement, it.On, it.Exception),
            ["bij-raad-van-state"] = it => new SentToCouncilOfState(it.Statement, it.On, it.Exception),
            ["rvs-advies"] = it => new CouncilOfStateAdvised(it.Statement, it.On, it.Exception),
            ["nader-rapport"] = it => new FurtherReportMade(it.Statement, it.On, it.Exception),
            ["ingediend-tk"] = it => new SubmittedToHouse(it.Statement, it.On, it.Exception, it.Identifier),
            ["tk-verslag"] = it => new ReportedByHouse(it.Statement, it.On, it.Exception),
            ["tk-nota"] = it => new HouseReportAnswered(it.Statement, it.On, it.Exception),
            ["tk-plenair"] = it => new DebatedInHouse(it.Statement, it.On, it.Exception),
            ["tk-aangenomen"] = it => new AdoptedByHouse(it.Statement, it.On, it.Exception),
            ["tk-verworpen"] = it => new RejectedByHouse(it.Statement, it.On, it.Exception),
            ["ek-voorbereiding"] = it => new ExaminedBySenate(it.Statement, it.On, it.Exception),
            ["ek-plenair"] = it => new DebatedInSenate(it.Statement, it.On, it.Exception),
            ["ek-aangenomen"] = it => new AdoptedBySenate(it.Statement, it.On, it.Exception),
            ["ek-verworpen"] = it => new RejectedBySenate(it.Statement, it.On, it.Exception),
            ["bekrachtigd"] = it => new RoyalAssentGiven(it.Statement, it.On, it.Exception),
            ["niet-bekrachtigd"] = it => new RoyalAssentWithheld(it.Statement, it.On, it.Exception),
            ["gepubliceerd"] = it => new PublishedInGazette(it.Statement, it.On, it.Exception, it.Identifier),
            ["iwt-bepaald"] = it => new CommencementDetermined(it.Statement, it.On, it.Exception),
            ["deels-in-werking"] = it => new PartlyEnteredIntoForce(it.Statement, it.On, it.Exception),
            ["in-werking"] = it => new EnteredIntoForce(it.Statement, it.On, it.Exception, it.RetroactiveFrom),
            ["ingetrokken-wet"] = it => new Repealed(it.Statement, it.On, it.Exception),
            ["niet-doorgezet"] = it => new Abandoned(it.Statement, it.On, it.Exception),
            ["ingetrokken-voorstel"] = it => new BillWithdrawn(it.Statement, it.On, it.Exception),
            ["vastgesteld"] = it => new RegulationAdopted(it.Statement, it.On, it.Exception),
            ["voorhang"] = it => new LaidBeforeParliament(it.Statement, it.On, it.Exception),
            ["verkiezing-tk"] = it => new HouseElected(it.Statement, it.On, it.Exception),
            ["tweede-lezing-ingediend"] = it => new SecondReadingSubmitted(it.Statement, it.On, it.Exception),
            ["tweede-lezing-tk-aangenomen"] = it =>
                new SecondReadingAdoptedByHouse(it.Statement, it.On, it.Exception),
            ["tweede-lezing-tk-verworpen"] = it =>
                new SecondReadingRejectedByHouse(it.Statement, it.On, it.Exception),
            ["tweede-lezing-ek-aangenomen"] = it =>
                new SecondReadingAdoptedBySenate(it.Statement, it.On, it.Exception),
            ["tweede-lezing-ek-verworpen"] = it =>
                new SecondReadingRejectedBySenate(it.Statement, it.On, it.Exception),
            ["gestart"] = it => new Started(it.Statement, it.On, it.Exception),
            ["opgeleverd"] = it => new EvaluationDelivered(it.Statement, it.On, it.Exception),
            ["kabinetsreactie"] = it => new CabinetResponded(it.Statement, it.On, it.Exception),
            ["gewijzigd"] = it => new ProgrammeChanged(it.Statement, it.On, it.Exception),
            ["beeindigd"] = it => new ProgrammeEnded(it.Statement, it.On, it.Exception),
            ["beedigd"] = it => new CabinetSwornIn(it.Statement, it.On, it.Exception),
            ["demissionair"] = it => new CabinetBecameCaretaker(it.Statement, it.On, it.Exception),
            ["opgevolgd"] = it => new CabinetSucceeded(it.Statement, it.On, it.Exception),
            ["reactie-initiatiefnemers"] = it => new InitiatorsReplied(it.Statement, it.On, it.Exception),
            ["nahang"] = it => new LaidBeforeParliamentAfterwards(it.Statement, it.On, it.Exception),
            ["aangeboden"] = it => new EvaluationPresented(it.Statement, it.On, it.Exception),
            ["aanvraag-open"] = it => new ApplicationsOpened(it.Statement, it.On, it.Exception),
            ["aanvraag-gesloten"] = it => new ApplicationsClosed(it.Statement, it.On, it.Exception),
            ["verklaringswet-gepubliceerd"] = it => new DeclaratoryActPublished(it.Statement, it.On, it.Exception),
            ["tweede-lezing-tk-verslag"] = it => new SecondReadingReportedByHouse(it.Statement, it.On, it.Exception),
            ["tweede-lezing-tk-nota"] = it => new SecondReadingReportAnswered(it.Statement, it.On, it.Exception),
            ["tweede-lezing-tk-plenair"] = it => new SecondReadingDebatedInHouse(it.Statement, it.On, it.Exception),
            ["tweede-lezing-ek-voorbereiding"] = it =>
                new SecondReadingExaminedBySenate(it.Statement, it.On, it.Exception),
            ["tweede-lezing-ek-plenair"] = it => new SecondReadingDebatedInSenate(it.Statement, it.On, it.Exception),
            ["tweede-lezing-vervallen"] = it => new SecondReadingLapsed(it.Statement, it.On, it.Exception),
            ["voorgesteld"] = it => new ProposedByCommission(it.Statement, it.On, it.Exception),
            ["bnc-fiche"] = it => new AssessedByCabinet(it.Statement, it.On, it.Exception),
            ["raad-standpunt"] = it => new CouncilTookPosition(it.Statement, it.On, it.Exception),
            ["ep-standpunt"] = it => new UnionParliamentTookPosition(it.Statement, it.On, it.Exception),
            ["eu-akkoord"] = it => new UnionAgreementReached(it.Statement, it.On, it.Exception),
            ["eu-verworpen"] = it => new UnionActNotAdopted(it.Statement, it.On, it.Exception),
            ["deels-van-toepassing"] = it => new PartlyBecameApplicable(it.Statement, it.On, it.Exception),
            ["van-toepassing"] = it => new BecameApplicable(it.Statement, it.On, it.Exception),
            ["omgezet"] = it => new Transposed(it.Statement, it.On, it.Exception),
            ["genotificeerd"] = it => new TranspositionNotified(it.Statement, it.On, it.Exception),
            ["omzettingstermijn"] = it => new TranspositionPeriodEnded(it.Statement, it.On, it.Exception),
            ["ingebrekestelling"] = it => new FormalNoticeGiven(it.Statement, it.On, it.Exception),
            ["met-redenen-omkleed-advies"] = it => new ReasonedOpinionGiven(it.Statement, it.On, it.Exception),
            ["hof-aanhangig"] = it => new BroughtBeforeCourt(it.Statement, it.On, it.Exception),
            ["hof-uitspraak"] = it => new CourtRuled(it.Statement, it.On, it.Exception),
            ["inbreuk-gesloten"] = it => new InfringementClosed(it.Statement, it.On, it.Exception),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The steps that can be recorded as a fact.</summary>
    public static IReadOnlyCollection<string> Steps => Makers.Keys;

    /// <exception cref="KeyNotFoundException">
    /// No event says this step: the procedure table and this one are out of step.
    /// </exception>
    public static StepTaken Make(RecordFact command) => Makers[command.Statement.Step](command);
}
