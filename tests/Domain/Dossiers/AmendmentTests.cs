using Tracker.Domain.Dossiers;
using static Tracker.Tests.Domain.Dossiers.Dossier;

namespace Tracker.Tests.Domain.Dossiers;

public sealed class Amending_an_entry
{
    private static readonly RecordClaim Right = Claim("u2", "in-werking", "2026-04-24", "2028-07-01");

    private static readonly AmendEntry Command = new("u1", Right, "Verkeerde regel overgenomen.");

    private static Dossier Given() => Open().Given(Claim("u1", "in-werking", "2026-04-24", "2028-01-01"));

    [Fact]
    public void Strikes_the_old_one_and_records_the_new_in_its_place() =>
        Assert.Equal(
            [
                new EntryAmended("u1", "u2", "Verkeerde regel overgenomen."),
                .. Given().Events(Right),
            ],
            Given().Events(Command));

    [Fact]
    public void Twice_is_nothing() => Assert.Empty(Given().Given(Command).Events(Command));

    [Fact]
    public void Into_the_very_same_is_nothing() =>
        Assert.Empty(Given().Events(Command with { Into = Claim("u2", "in-werking", "2026-04-24", "2028-01-01") }));

    [Fact]
    public void Of_a_fact_on_the_wrong_day_is_not_refused_for_that_day() =>
        Assert.Equal(2, Open().Given(Fact("f1", "ingediend-tk", "2025-05-12"))
            .Events(new AmendEntry("f1", Fact("f2", "ingediend-tk", "2025-05-13"), "Een dag later.")).Count);

    [Fact]
    public void Of_a_fact_may_add_what_was_left_out() =>
        Assert.Equal(2, Open().Given(Fact("f1", "ingediend-tk", "2025-05-12"))
            .Events(new AmendEntry(
                "f1", Fact("f2", "ingediend-tk", "2025-05-12") with { Identifier = "36742" }, "Nummer vergeten."))
            .Count);

    [Fact]
    public void Of_a_claim_into_a_fact_holds() =>
        Assert.Equal(2, Given()
            .Events(Command with { Into = Fact("f1", "aangekondigd", "2026-04-24") }).Count);

    [Fact]
    public void Of_a_flag_or_a_link_holds()
    {
        var raised = new RaiseFlag(Cited("m1", "2026-05-12"), Flag.Adjourned, Day("2026-05-12"));
        var right = raised with { Citation = Cited("m2", "2026-05-12"), Flag = Flag.Shelved };

        Assert.Equal(
            [new EntryAmended("m1", "m2", "Andere markering."), .. Open().Events(right)],
            Open().Given(raised).Events(new AmendEntry("m1", right, "Andere markering.")));
    }

    [Fact]
    public void That_is_not_there_is_refused() =>
        Assert.Equal("vermelding-onbekend", Open().Refusal(Command).Code);

    [Fact]
    public void That_was_retracted_is_refused() =>
        Assert.Equal(
            ("vermelding-al-ingetrokken",
                "Deze vermelding is al ingetrokken. Leg vast wat wel klopt als nieuwe vermelding."),
            Of(Given().Given(new RetractEntry("u1", "Vergissing.")).Refusal(Command)));

    [Fact]
    public void Into_what_another_entry_says_already_is_refused() =>
        Assert.Equal(
            ("vermelding-bestaat-al",
                "Wat u invult, staat al als andere vermelding in het dossier. Trek de foute vermelding in."),
            Of(Given().Given(Right with { Statement = Right.Statement with { Entry = "u3" } }).Refusal(Command)));

    [Fact]
    public void Into_what_the_field_does_not_allow_is_refused_for_that_reason() =>
        Assert.Equal(
            "stap-kan-niet",
            Open().Given(Fact("f1", "gepubliceerd", "2026-06-19"), Fact("f2", "in-werking", "2026-07-01"))
                .Refusal(new AmendEntry("f2", Fact("f3", "in-werking", "2026-06-01"), "Maand eerder.")).Code);
}

public sealed class Recording_a_claim_that_waits_for_an_event
{
    private static RecordClaim Waiting(string entry, string step, Awaiting awaits) =>
        Claim(entry, step, "2026-04-24", "2028-01-01") with { Awaits = awaits };

    [Fact]
    public void Keeps_what_it_waits_for() =>
        Assert.Equal(
            new Awaiting("kieswet", "gepubliceerd"),
            Assert.IsType<Planned>(Assert.Single(
                Open().Events(Waiting("u1", "in-werking", new Awaiting("kieswet", "gepubliceerd"))))).Awaits);

    [Fact]
    public void Of_a_step_that_is_not_in_its_own_procedure_is_refused() =>
        Assert.Equal(
            "stap-onbekend", Open().Refusal(Waiting("u1", "in-werking", new Awaiting(null, "opgeleverd"))).Code);

    [Fact]
    public void On_itself_is_refused() =>
        Assert.Equal(
            ("wacht-op-zichzelf",
                "Deze mijlpaal zou dan op zichzelf wachten: wat u kiest, wacht zelf al op deze mijlpaal. "
                + "Kies iets anders."),
            Of(Open().Refusal(Waiting("u1", "in-werking", new Awaiting("wpp", "in-werking")))));

    [Fact]
    public void On_itself_through_another_is_refused() =>
        Assert.Equal(
            "wacht-op-zichzelf",
            Open().Given(
                    Waiting("u1", "in-werking", new Awaiting(null, "gepubliceerd")),
                    Waiting("u2", "gepubliceerd", new Awaiting(null, "ek-aangenomen")))
                .Refusal(Waiting("u3", "ek-aangenomen", new Awaiting(null, "in-werking"))).Code);
}
