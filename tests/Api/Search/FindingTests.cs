using Tracker.Api.Search;
using Tracker.Domain.Dossiers;
using Tracker.Domain.Procedures;
using Tracker.Tests.Projections;
using static Tracker.Tests.Projections.Scenario;

namespace Tracker.Tests.Api.Search;

public sealed class What_someone_types : IDisposable
{
    private readonly SearchIndex index = new();

    private readonly Scenario scenario = new Scenario().Recording("2026-05-01")
        .Dossier("wpp", "Wet op de politieke partijen", "Wpp")
        .Dossier("lobbyregister", "Wet lobbyregister")
        .Dossier("stembiljet", "Wet nieuw stembiljet")
        .Dossier("reclame", "Uitvoeringswet Europese regels voor politieke reclame")
        .Dossier("herindeling", "Wet gemeentelijke herindeling en verkiezing van de raad")
        .Dossier("archiefwet", "Archiefwet")
        .Dossier("archief-cabr", "Wijziging van de Archiefwet voor het archief van de rechtspleging")
        .Dossier("cafe", "Regeling cafés en één terras")
        .Fact("wpp", "ingediend-tk", "2026-04-24")
        .Claim("lobbyregister", "ingediend-tk", "2026-04-24", "2026-10-01/2026-12-31", "na het meerjarenplan");

    public void Dispose() => index.Dispose();

    private string[] Find(string sought) =>
        [.. index.Find(scenario.View, sought, SearchIndex.FoundMax).Items
            .Where(it => it.Kind == FindableKind.Dossier).Select(it => it.Key)];

    [Theory]
    [InlineData("WPP", "wpp")]
    [InlineData("politieke partijen", "wpp")]
    [InlineData("partij", "wpp")]
    [InlineData("stembiljetten", "stembiljet")]
    [InlineData("biljetten", "stembiljet")]
    [InlineData("lobby", "lobbyregister")]
    [InlineData("registers", "lobbyregister")]
    [InlineData("cafe een", "cafe")]
    [InlineData("CAFÉ", "cafe")]
    [InlineData("meerjarenplannen", "lobbyregister")]
    public void Is_found_by_stems_parts_of_long_words_and_without_accents(string sought, string slug) =>
        Assert.Equal([slug], Find(sought));

    [Fact]
    public void As_one_long_word_finds_what_a_name_has_apart() =>
        Assert.Equal(["herindeling"], Find("raadsverkiezingen"));

    [Fact]
    public void Has_to_occur_whole_but_for_words_that_say_nothing()
    {
        Assert.Equal(["wpp"], Find("de wet van de politieke partijen"));
        Assert.Empty(Find("politieke stembiljet"));
    }

    [Fact]
    public void Puts_first_what_bears_the_name_then_the_shorter_of_what_fits_as_well()
    {
        Assert.Equal(["archiefwet", "archief-cabr"], Find("archiefwet"));
        Assert.Equal(["reclame", "wpp"], Find("politieke").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("lobbyregisster", "lobbyregister")]
    [InlineData("stembilejt", "stembiljet")]
    [InlineData("archeifwet", "archiefwet", "archief-cabr")]
    public void With_letters_wrong_finds_what_looks_like_it_and_says_so(string sought, params string[] slugs)
    {
        Assert.Equal(slugs, Find(sought));
        Assert.True(index.Find(scenario.View, sought, 1).IsNear);
        Assert.False(index.Find(scenario.View, "wpp", 1).IsNear);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("*?~^\"(")]
    [InlineData("xyzzy")]
    public void Without_any_word_that_there_is_finds_nothing(string sought) => Assert.Empty(Find(sought));

    [Fact]
    public void Finds_a_number_that_a_fact_brought()
    {
        scenario.Record(
            DossierDecider.Stream("archiefwet"),
            new SubmittedToHouse(scenario["wpp"].Entries.First().Statement, Day("2026-04-24"), Kamerstuk: "36999"));

        Assert.Equal(["archiefwet"], Find("36999"));
    }

    [Fact]
    public void Is_sought_in_what_is_recorded_by_now()
    {
        Assert.Empty(Find("pensioenen"));
        scenario.Dossier("pensioen", "Wet toekomst pensioenen");
        Assert.Equal(["pensioen"], Find("pensioenen"));

        scenario.Record(
            DossierDecider.Stream("pensioen"),
            new DossierDescribed(scenario["pensioen"].Description with { Title = "Wet nieuw stelsel" }));
        Assert.Equal(["pensioen"], Find("stelsel"));
    }

    [Fact]
    public void Finds_bodies_and_documents_too_after_the_laws()
    {
        scenario.Source("brief", "Brief over Hilversum", "2026-04-24").Source("wet", "Archiefwet", "2026-04-24");

        Assert.Equal(
            ["organisatie gm0402", "bron brief"],
            index.Find(scenario.View, "hilversum", 10).Items
                .Select(it => $"{FindableWords.Kinds.Code(it.Kind)} {it.Key}"));
        Assert.Equal(
            [FindableKind.Dossier, FindableKind.Source],
            index.Find(scenario.View, "archiefwet", 2).Items.Select(it => it.Kind));
    }

    [Fact]
    public void Never_finds_a_cabinet()
    {
        scenario.Dossier("kabinet-x", "Kabinet-Verzonnen", instrument: Instrument.Cabinet);

        Assert.Empty(Find("verzonnen"));
    }
}
