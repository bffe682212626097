using Tracker.Api.Registering;
using Tracker.Tests.Projections;

namespace Tracker.Tests.Api;

public sealed class Finding_a_dossier_by_a_name_that_is_mistyped
{
    private static readonly Scenario Known = new Scenario()
        .Dossier("lobbyregister", "Wet lobbyregister")
        .Dossier("cyberbeveiligingswet", "Cyberbeveiligingswet", "Cbw")
        .Dossier("woo-evaluatie", "Evaluatie Wet open overheid")
        .Dossier("geintegreerd", "Wet geïntegreerde huisvesting");

    private static IEnumerable<string> Near(string sought) =>
        DossierSearch.Near(Known.View, sought).Select(dossier => dossier.Slug);

    [Theory]
    [InlineData("lobyregister", "lobbyregister")]
    [InlineData("lobbyregsiter", "lobbyregister")]
    [InlineData("wet loby register", "lobbyregister")]
    [InlineData("Cyberbeveilegingswet", "cyberbeveiligingswet")]
    [InlineData("cyber beveiligings wet", "cyberbeveiligingswet")]
    [InlineData("evaluatie open overhied", "woo-evaluatie")]
    [InlineData("geintegreerde huisvesting", "geintegreerd")]
    public void Forgives_a_letter_too_few_too_many_wrong_or_swapped(string sought, string slug) =>
        Assert.Equal([slug], Near(sought));

    [Theory]
    [InlineData("wat")]
    [InlineData("lbregstr")]
    [InlineData("lobbyregister eenden")]
    [InlineData("…")]
    public void Does_not_guess_beyond_that(string sought) => Assert.Empty(Near(sought));

    [Fact]
    public void Puts_the_nearest_first()
    {
        var alike = new Scenario().Dossier("a", "Wet marktwerking").Dossier("b", "Wet markwerking");

        Assert.Equal(["b", "a"], DossierSearch.Near(alike.View, "markwerkin").Select(dossier => dossier.Slug));
    }

    [Theory]
    [InlineData("wet", "een wet", 0)]
    [InlineData("wte", "een wet", 1)]
    [InlineData("wetten", "een wet", 3)]
    [InlineData("wet", "", 3)]
    [InlineData("regsiter", "lobbyregister", 1)]
    [InlineData("", "wet", 0)]
    public void Counts_the_letters_that_are_wrong(string word, string text, int letters) =>
        Assert.Equal(letters, Spelling.Distance(word, text));
}
