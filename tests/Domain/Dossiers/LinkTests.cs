using Tracker.Domain.Dossiers;
using Tracker.Domain.Procedures;
using static Tracker.Tests.Domain.Dossiers.Dossier;

namespace Tracker.Tests.Domain.Dossiers;

public sealed class Linking_a_dossier
{
    private static LinkDossier Link(
        DossierLink kind, string to = "kieswet", Instrument other = Instrument.Act, string entry = "v1") =>
        new(Cited(entry, "2026-05-12"), kind, to, other);

    [Fact]
    public void Says_in_which_way_it_belongs_to_the_other() =>
        Assert.Equal(
            [new DossierLinked(Cited("v1", "2026-05-12"), DossierLink.Novelle, "kieswet")],
            Open().Events(Link(DossierLink.Novelle)));

    [Fact]
    public void Twice_from_the_same_place_is_nothing() =>
        Assert.Empty(Open().Given(Link(DossierLink.Novelle)).Events(Link(DossierLink.Novelle, entry: "v2")));

    [Fact]
    public void To_itself_is_refused() =>
        Assert.Equal(
            ("verband-met-zichzelf", "Een dossier hoort niet bij zichzelf. Kies een ander dossier."),
            Of(Open().Refusal(Link(DossierLink.Replaces, "wpp"))));

    [Theory]
    [InlineData(Instrument.Act, DossierLink.Novelle, Instrument.OrderInCouncil,
        "Een novelle is een wetsvoorstel, en wijzigt een ander wetsvoorstel.")]
    [InlineData(Instrument.Act, DossierLink.Implements, Instrument.Act,
        "Uitvoeren kan alleen van een EU-richtlijn of EU-verordening.")]
    [InlineData(Instrument.Act, DossierLink.DelegatedUnder, Instrument.Act,
        "Alleen een algemene maatregel van bestuur, een besluit of een regeling berust op een ander dossier.")]
    [InlineData(Instrument.Act, DossierLink.SecondReadingOf, Instrument.ConstitutionalAmendment,
        "Een tweede lezing is er alleen tussen twee grondwetswijzigingen.")]
    [InlineData(Instrument.Act, DossierLink.Evaluates, Instrument.Act,
        "Alleen een dossier van het soort evaluatie evalueert een ander dossier.")]
    public void Between_kinds_that_cannot_be_is_refused(
        Instrument own, DossierLink kind, Instrument other, string reason) =>
        Assert.Equal(("verband-past-niet", reason), Of(Open(own).Refusal(Link(kind, other: other))));

    [Theory]
    [InlineData(Instrument.Act, DossierLink.Novelle, Instrument.Act)]
    [InlineData(Instrument.Act, DossierLink.Implements, Instrument.EuDirective)]
    [InlineData(Instrument.OrderInCouncil, DossierLink.DelegatedUnder, Instrument.Act)]
    [InlineData(Instrument.Act, DossierLink.Replaces, Instrument.Act)]
    [InlineData(Instrument.ConstitutionalAmendment, DossierLink.SecondReadingOf, Instrument.ConstitutionalAmendment)]
    [InlineData(Instrument.Evaluation, DossierLink.Evaluates, Instrument.Act)]
    [InlineData(Instrument.Programme, DossierLink.BelongsWith, Instrument.Act)]
    public void Between_kinds_that_belong_together_holds(Instrument own, DossierLink kind, Instrument other) =>
        Assert.Single(Open(own).Events(Link(kind, other: other)));
}
