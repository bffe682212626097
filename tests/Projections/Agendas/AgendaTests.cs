using Tracker.Domain.Dossiers;
using Tracker.Domain.Procedures;
using Tracker.Projections.Agendas;
using Tracker.Projections.Dossiers;
using static Tracker.Tests.Projections.Scenario;

namespace Tracker.Tests.Projections.Agendas;

public sealed class The_feeds
{
    private static Agenda? Find(AgendaKind kind, string key, string today = "2026-05-02") =>
        Agenda.Find(kind, key, new Scenario().Dossier("wpp", "Wet op de politieke partijen", "Wpp").View, Day(today));

    [Theory]
    [InlineData(AgendaKind.Municipality, "gm0363", "/agenda/gemeenten/gm0363/wetgevingsplanner-amsterdam.ics")]
    [InlineData(AgendaKind.Municipality, "gm1900", "/agenda/gemeenten/gm1900/wetgevingsplanner-sudwest-fryslan.ics")]
    [InlineData(AgendaKind.Province, "pv26", "/agenda/provincies/pv26/wetgevingsplanner-utrecht.ics")]
    [InlineData(AgendaKind.CaribbeanBody, "col01", "/agenda/caribisch/col01/wetgevingsplanner-bonaire.ics")]
    [InlineData(AgendaKind.Dossier, "wpp", "/agenda/dossiers/wpp/wetgevingsplanner-wpp.ics")]
    [InlineData(AgendaKind.Theme, "c_0361ffb3", "/agenda/themas/c_0361ffb3/wetgevingsplanner-cultuur-en-recreatie.ics")]
    [InlineData(AgendaKind.Ministry, "bzk", "/agenda/ministeries/bzk/wetgevingsplanner-bzk.ics")]
    public void Have_an_address_that_ends_in_a_name(AgendaKind kind, string key, string address) =>
        Assert.Equal(address, Find(kind, key)!.NamedPath);

    [Theory]
    [InlineData(AgendaKind.Municipality, "gm9999")]
    [InlineData(AgendaKind.Municipality, "pv26")]
    [InlineData(AgendaKind.Province, "gm0363")]
    [InlineData(AgendaKind.Dossier, "onbekend")]
    [InlineData(AgendaKind.Theme, "c_00000000")]
    [InlineData(AgendaKind.Ministry, "xyz")]
    public void Are_not_there_for_what_is_unknown(AgendaKind kind, string key) => Assert.Null(Find(kind, key));

    [Fact]
    public void Of_a_municipality_have_what_concerns_all_and_what_names_it()
    {
        var scenario = new Scenario()
            .Dossier("alle").Claim("alle", "in-werking", "2026-04-24", "2028-01-01")
            .Dossier("haar", audience: ["gm0363"]).Claim("haar", "in-werking", "2026-04-24", "2028-01-01")
            .Dossier("ander", audience: ["gm0014"]).Claim("ander", "in-werking", "2026-04-24", "2028-01-01")
            .Dossier("rijk", audience: ["rijk"]).Claim("rijk", "in-werking", "2026-04-24", "2028-01-01");

        Assert.Equal(
            ["alle.in-werking@planner.example", "haar.in-werking@planner.example"],
            Feed.Of(scenario, "2026-05-02", Find(AgendaKind.Municipality, "gm0363")).Calendar.Events
                .Select(it => it.Uid.Value));
    }

    [Fact]
    public void Of_a_merged_municipality_go_on_as_its_successors()
    {
        var before = Find(AgendaKind.Municipality, "gm1696", "2026-12-31")!;
        var after = Find(AgendaKind.Municipality, "gm1696", "2027-01-01")!;
        var scenario = new Scenario().Dossier("h", audience: ["gm0402"])
            .Claim("h", "in-werking", "2026-04-24", "2028-01-01");

        Assert.Equal(("Wijdemeren", "Hilversum"), (before.Name, after.Name));
        Assert.Equal("/agenda/gemeenten/gm1696.ics", after.Path);
        Assert.Equal(
            "geen-mijlpalen.2026-q4@planner.example", Feed.Event(scenario, "2026-12-31", null, before).Uid.Value);
        Assert.Equal("h.in-werking@planner.example", Feed.Event(scenario, "2027-01-01", null, after).Uid.Value);
        Assert.Equal("2026-12-31T23:00:00Z", Feed.Of(scenario, "2027-01-05", after).LastModified.ToString());
    }

    [Fact]
    public void Of_a_merged_municipality_keep_what_once_named_it()
    {
        var after = Find(AgendaKind.Municipality, "gm1696", "2027-01-01");
        var scenario = new Scenario().Dossier("w", audience: ["gm1696"])
            .Claim("w", "in-werking", "2026-04-24", "2028-01-01");

        Assert.Equal("w.in-werking@planner.example", Feed.Event(scenario, "2027-01-01", null, after).Uid.Value);
    }

    [Fact]
    public void Know_the_words_and_the_day_of_every_step() =>
        Assert.Equal(FactTable.Steps.Order(StringComparer.Ordinal), AgendaSteps.Keys.Order(StringComparer.Ordinal));
}
