using NodaTime;
using Tracker.Domain.Dossiers;
using Tracker.Domain.Procedures;
using Tracker.Projections.Changes;
using Tracker.Projections.Dossiers;
using static Tracker.Tests.Projections.Scenario;

namespace Tracker.Tests.Projections.Changes;

/// <summary>A flag that went up or down, as news.</summary>
public sealed class The_change_of_a_flag
{
    private static Scenario Wpp() => new Scenario().Recording("2026-05-01").Dossier("wpp")
        .Raise("wpp", Flag.Adjourned, "2026-05-12", entry: "op");

    private static IEnumerable<string> Told(Scenario scenario, string first, string last = "2026-12-31") => RemarkChange
        .Between(
            scenario.View,
            Selection.Everything,
            ChangePeriod.OfDays(ChangeAxis.Recorded, Day(first), Day(last), Day("2026-12-31")))
        .Select(it => $"{it.Kind} {it.Id} {it.On:yyyy-MM-dd}");

    [Fact]
    public void Is_told_when_it_goes_up_and_when_it_goes_down() => Assert.Equal(
        ["FlagRaised wpp.aangehouden-2 2026-05-12", "FlagLowered wpp.aangehouden-3 2026-06-02"],
        Told(Wpp().Lower("wpp", Flag.Adjourned, "2026-06-02"), "2026-05-01"));

    [Fact]
    public void Is_not_told_again_when_another_source_says_the_same() => Assert.Equal(
        ["FlagRaised wpp.aangehouden-2 2026-05-12"],
        Told(Wpp().Raise("wpp", Flag.Adjourned, "2026-05-13"), "2026-05-01"));

    [Fact]
    public void Is_told_when_it_was_a_mistake_that_stood_there_before() => Assert.Equal(
        ["FlagCorrected wpp.aangehouden-3 2026-05-12"],
        Told(Wpp().Recording("2026-06-01").Retract("wpp", "op"), "2026-05-20"));

    [Fact]
    public void Is_told_once_when_it_was_put_right() => Assert.Equal(
        ["FlagAmended wpp.aangehouden-4 2026-05-13"],
        Told(
            Wpp().Recording("2026-06-01").Amend("wpp", "op", "op-2")
                .Raise("wpp", Flag.Adjourned, "2026-05-13", entry: "op-2"),
            "2026-05-20"));

    [Fact]
    public void Is_told_once_when_it_was_put_right_twice() => Assert.Equal(
        ["FlagAmended wpp.aangehouden-6 2026-05-14"],
        Told(
            Wpp().Recording("2026-06-01").Amend("wpp", "op", "op-2")
                .Raise("wpp", Flag.Adjourned, "2026-05-13", entry: "op-2")
                .Amend("wpp", "op-2", "op-3").Raise("wpp", Flag.Adjourned, "2026-05-14", entry: "op-3"),
            "2026-05-20"));

    [Fact]
    public void Is_told_when_it_lapses_with_the_caretaker_status_of_a_cabinet() => Assert.Equal(
        ["FlagLowered wet.controversieel-vervallen-4 2026-08-15"],
        Told(
            new Scenario().Recording("2026-05-01")
                .Dossier("kabinet-x", instrument: Instrument.Cabinet).Fact("kabinet-x", "demissionair", "2026-03-03")
                .Dossier("wet").Raise("wet", Flag.Controversial, "2026-04-12")
                .Recording("2026-08-16").Fact("kabinet-x", "opgevolgd", "2026-08-15"),
            "2026-06-01"));

    [Fact]
    public void Is_not_told_to_who_asks_for_one_step() => Assert.Empty(RemarkChange.Between(
        Wpp().View,
        Selection.Everything with { Steps = ["in-werking"] },
        ChangePeriod.Whole(ChangeAxis.Recorded, Day("2026-12-31"))));
}

/// <summary>What is said of a dossier as a whole besides its flags, as news.</summary>
public sealed class The_news_of_a_remark
{
    private static Scenario Wpp() => new Scenario().Recording("2026-05-01").Dossier("wpp").Dossier("woo")
        .Obligation("wpp", "Een register inrichten.", "2026-04-24", entry: "register", on: "2027-01-01");

    private static IEnumerable<string> Told(
        Scenario scenario, string first, string last = "2026-12-31", ChangeAxis axis = ChangeAxis.Recorded) =>
        RemarkChange
            .Between(
                scenario.View,
                Selection.Everything,
                ChangePeriod.OfDays(axis, Day(first), Day(last), Day("2026-12-31")))
            .Select(it => $"{it.Kind} {it.Id} {it.Reason}".TrimEnd());

    [Fact]
    public void Tells_an_obligation_a_link_and_a_wish_that_came() => Assert.Equal(
        ["ObligationAdded wpp.verplichting-3", "LinkAdded wpp.verband-4", "WishAdded wpp.wens-5"],
        Told(
            Wpp().Link("wpp", DossierLink.BelongsWith, "woo", "2026-04-24").Wish("wpp", "Meer tijd.", "2026-04-24"),
            "2026-05-01"));

    [Fact]
    public void Tells_nothing_that_was_there_before() =>
        Assert.Empty(Told(Wpp().Recording("2026-06-01"), "2026-05-02"));

    [Fact]
    public void Tells_why_something_that_stood_there_was_a_mistake() => Assert.Equal(
        ["ObligationCorrected wpp.verplichting-4 Verkeerd overgenomen."],
        Told(Wpp().Recording("2026-06-01").Retract("wpp", "register"), "2026-05-20"));

    [Fact]
    public void Tells_nothing_of_what_came_and_went_in_one_period() =>
        Assert.Empty(Told(Wpp().Recording("2026-06-01").Retract("wpp", "register"), "2026-05-01"));

    [Fact]
    public void Tells_once_that_something_was_put_right() => Assert.Equal(
        ["ObligationAmended wpp.verplichting-5 Verkeerd overgenomen."],
        Told(PutRight(), "2026-05-20"));

    [Fact]
    public void Tells_what_was_put_right_in_the_same_period_as_new() => Assert.Equal(
        ["ObligationAdded wpp.verplichting-5"],
        Told(PutRight(), "2026-05-01"));

    [Fact]
    public void Tells_that_something_known_was_a_mistake_when_what_was_put_in_its_place_was_one_too() => Assert.Equal(
        ["ObligationCorrected wpp.verplichting-6 Ook dat niet."],
        Told(PutRight().Retract("wpp", "register-2", "Ook dat niet."), "2026-05-20"));

    [Fact]
    public void Tells_that_only_in_the_period_in_which_it_was_found_out() => Assert.Empty(
        Told(PutRight().Retract("wpp", "register-2", "Ook dat niet.").Recording("2026-08-01"), "2026-07-01"));

    [Fact]
    public void Tells_it_on_the_day_on_which_it_was_said_by_the_time_of_the_field() => Assert.Equal(
        ["ObligationAdded wpp.verplichting-3"],
        Told(Wpp(), "2026-04-24", "2026-04-24", ChangeAxis.Said));

    private static Scenario PutRight() => Wpp().Recording("2026-06-01")
        .Amend("wpp", "register", "register-2")
        .Obligation("wpp", "Een register inrichten.", "2026-04-24", entry: "register-2", on: "2027-07-01");
}
