using Tracker.Domain.Procedures;

namespace Tracker.Domain.Dossiers;

/// <summary>In which way one dossier belongs to another, seen from the one that says so.</summary>
public enum DossierLink
{
    /// <summary>It is a bill that mends the other one before that enters into force.</summary>
    Novelle,

    /// <summary>It carries out an act of the European Union.</summary>
    Implements,

    /// <summary>It rests on a provision of the other that leaves the details to it.</summary>
    DelegatedUnder,

    /// <summary>It comes in the place of the other.</summary>
    Replaces,

    /// <summary>It is the same amendment of the Constitution, before the newly elected House.</summary>
    SecondReadingOf,

    /// <summary>It looks at what the other brought about.</summary>
    Evaluates,

    /// <summary>It is something else than the other, and whoever follows the one will want to know of it.</summary>
    BelongsWith,
}

/// <summary>The words for links, from both sides.</summary>
public static class LinkWords
{
    /// <summary>The label is the verb from the dossier that says so: <c>is een novelle op</c> the other.</summary>
    public static Vocabulary<DossierLink> Kinds { get; } = new(
        (DossierLink.Novelle, "novelle", "is een novelle op", "is a bill that amends"),
        (DossierLink.Implements, "implementatie", "voert uit", "implements"),
        (DossierLink.DelegatedUnder, "delegatie", "berust op", "is based on"),
        (DossierLink.Replaces, "vervanging", "vervangt", "replaces"),
        (DossierLink.SecondReadingOf, "tweede-lezing", "is de tweede lezing van", "is the second reading of"),
        (DossierLink.Evaluates, "evaluatie", "evalueert", "evaluates"),
        (DossierLink.BelongsWith, "samenhang", "hoort bij", "belongs with"));

    /// <summary>The verb from the other side: <c>krijgt als novelle</c>.</summary>
    public static Word FromOther(DossierLink kind) => kind switch
    {
        DossierLink.Novelle => new("krijgt als novelle", "is amended by the bill"),
        DossierLink.Implements => new("wordt uitgevoerd door", "is implemented by"),
        DossierLink.DelegatedUnder => new("is de grondslag van", "is the basis of"),
        DossierLink.Replaces => new("wordt vervangen door", "is replaced by"),
        DossierLink.SecondReadingOf => new("heeft als tweede lezing", "has as its second reading"),
        DossierLink.Evaluates => new("wordt geëvalueerd in", "is evaluated in"),
        DossierLink.BelongsWith => Kinds.Word(kind),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}

/// <summary>Between which kinds of dossier a link makes sense.</summary>
public static class LinkSides
{
    private static readonly Instrument[] Bills = [Instrument.Act, Instrument.PrivateMembersAct];

    private static readonly Instrument[] Delegated =
    [
        Instrument.OrderInCouncil, Instrument.MinisterialRegulation, Instrument.CommencementDecree,
        Instrument.FinancialScheme,
    ];

    private static readonly Instrument[] European = [Instrument.EuDirective, Instrument.EuRegulation];

    /// <summary>The instruments that a dossier can have which says so; empty when any will do.</summary>
    public static IReadOnlyList<Instrument> From(DossierLink kind) => kind switch
    {
        DossierLink.Novelle => Bills,
        DossierLink.DelegatedUnder => Delegated,
        DossierLink.SecondReadingOf => [Instrument.ConstitutionalAmendment],
        DossierLink.Evaluates => [Instrument.Evaluation],
        _ => [],
    };

    /// <summary>The instruments that the other dossier can have; empty when any will do.</summary>
    public static IReadOnlyList<Instrument> To(DossierLink kind) => kind switch
    {
        DossierLink.Novelle => Bills,
        DossierLink.Implements => European,
        DossierLink.SecondReadingOf => [Instrument.ConstitutionalAmendment],
        _ => [],
    };
}
