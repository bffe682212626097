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
        (Instrument.Act, "wet", "wet"),
        (Instrument.PrivateMembersAct, "initiatiefwet", "initiatiefwet"),
        (Instrument.ConstitutionalAmendment, "grondwetswijziging", "grondwetswijziging"),
        (Instrument.OrderInCouncil, "amvb", "algemene maatregel van bestuur"),
        (Instrument.MinisterialRegulation, "ministeriele-regeling", "ministeriële regeling"),
        (Instrument.CommencementDecree, "inwerkingtredings-kb", "inwerkingtredingsbesluit"),
        (Instrument.EuDirective, "eu-richtlijn", "EU-richtlijn"),
        (Instrument.EuRegulation, "eu-verordening", "EU-verordening"),
        (Instrument.Evaluation, "evaluatie", "evaluatie"),
        (Instrument.Programme, "programma", "programma"),
        (Instrument.FinancialScheme, "financiele-regeling", "financiële regeling"),
        (Instrument.Cabinet, "kabinet", "kabinet"));
}
