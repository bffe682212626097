namespace Tracker.Domain.Procedures;

/// <summary>What kind of thing a dossier follows; it decides which procedure holds.</summary>
public enum Instrument
{
    Act,
    PrivateMembersAct,
    ConstitutionalAmendment,
    OrderInCouncil,
    MinisterialRegulation,
    CommencementDecree,
    EuDirective,
    EuRegulation,
    Evaluation,
    Programme,
    FinancialScheme,

    /// <summary>No legislation itself: whether it is a caretaker decides what the Houses debate.</summary>
    Cabinet,
}

public static class InstrumentWords
{
    public static Vocabulary<Instrument> Instruments { get; } = new(
        (Instrument.Act, "wet", "wet", "act"),
        (Instrument.PrivateMembersAct, "initiatiefwet", "initiatiefwet", "private member's act"),
        (Instrument.ConstitutionalAmendment, "grondwetswijziging", "grondwetswijziging", "constitutional amendment"),
        (Instrument.OrderInCouncil, "amvb", "algemene maatregel van bestuur", "order in council"),
        (Instrument.MinisterialRegulation, "ministeriele-regeling", "ministeriële regeling", "ministerial regulation"),
        (Instrument.CommencementDecree, "inwerkingtredings-kb", "inwerkingtredingsbesluit", "commencement decree"),
        (Instrument.EuDirective, "eu-richtlijn", "EU-richtlijn", "EU directive"),
        (Instrument.EuRegulation, "eu-verordening", "EU-verordening", "EU regulation"),
        (Instrument.Evaluation, "evaluatie", "evaluatie", "evaluation"),
        (Instrument.Programme, "programma", "programma", "programme"),
        (Instrument.FinancialScheme, "financiele-regeling", "financiële regeling", "financial scheme"),
        (Instrument.Cabinet, "kabinet", "kabinet", "cabinet"));
}
