using Tracker.Domain.Dossiers;
using static Tracker.Tests.Domain.Dossiers.Dossier;

namespace Tracker.Tests.Domain.Dossiers;

public sealed class Raising_a_flag
{
    private static readonly RaiseFlag Command = Raise("m1", Flag.Adjourned, "2026-05-12");

    internal static RaiseFlag Raise(
        string entry, Flag flag, string on, string? saidOn = null, string source = "brief") =>
        new(Cited(entry, saidOn ?? on, source), flag, Day(on));

    [Fact]
    public void Says_which_and_since_when() =>
        Assert.Equal(
            [new FlagRaised(Cited("m1", "2026-05-12"), Flag.Adjourned, Day("2026-05-12"), "Op verzoek.")],
            Open().Events(Command with { Note = "Op verzoek." }));

    [Fact]
    public void Twice_from_the_same_place_is_nothing() =>
        Assert.Empty(Open().Given(Command).Events(Command with { Citation = Cited("m2", "2026-05-12") }));

    [Fact]
    public void From_a_second_source_is_kept_beside_the_first() =>
        Assert.Single(Open().Given(Command).Events(Raise("m2", Flag.Adjourned, "2026-05-12", source: "ander")));

    [Fact]
    public void After_the_day_on_which_the_source_said_it_is_refused() =>
        Assert.Equal(
            ("dag-na-bron",
                "Deze dag ligt na de dag waarop de bron het zei: 13 mei 2026 komt na 12 mei 2026."),
            Of(Open().Refusal(Raise("m1", Flag.Adjourned, "2026-05-13", "2026-05-12"))));

    [Fact]
    public void Of_a_dossier_that_has_ended_is_refused() =>
        Assert.Equal(
            ("dossier-beeindigd",
                "Dit dossier is op 1 mei 2026 geëindigd. Daarna kan er geen markering meer bij komen."),
            Of(Open().Given(Fact("f1", "tk-verworpen", "2026-05-01")).Refusal(Command)));

    [Fact]
    public void Controversial_while_the_cabinet_is_in_full_office_is_refused() =>
        Assert.Equal(
            ("kabinet-niet-demissionair",
                "Op 12 mei 2026 was kabinet-Jetten niet demissionair. Dan wordt er niets controversieel verklaard."),
            Of(Open().Refusal(
                Raise("m1", Flag.Controversial, "2026-05-12") with { Cabinet = "kabinet-Jetten" })));

    [Fact]
    public void Other_than_controversial_does_not_ask_for_a_caretaker() =>
        Assert.Single(Open().Events(Command with { Cabinet = "kabinet-Jetten" }));

    [Fact]
    public void Under_an_id_that_another_entry_has_is_refused()
    {
        Assert.Equal("kenmerk-bezet", Open().Given(Claim("m1", "in-werking", "2026-04-24", "2028-01-01"))
            .Refusal(Command).Code);
        Assert.Equal("kenmerk-bezet", Open().Given(Command)
            .Refusal(Claim("m1", "in-werking", "2026-04-24", "2028-01-01")).Code);
    }

    [Fact]
    public void Can_be_retracted_and_then_recorded_well() =>
        Assert.Single(Open().Given(Command).Given(new RetractEntry("m1", "Verkeerde dag."))
            .Events(Raise("m2", Flag.Adjourned, "2026-05-11", "2026-05-12")));
}

public sealed class Lowering_a_flag
{
    private static LowerFlag Lower(string entry, Flag flag, string on, string? saidOn = null) =>
        new(Cited(entry, saidOn ?? on), flag, Day(on));

    private static Dossier Adjourned() =>
        Open().Given(Raising_a_flag.Raise("m1", Flag.Adjourned, "2026-05-12"));

    [Fact]
    public void Says_which_and_from_when() =>
        Assert.Equal(
            [new FlagLowered(Cited("m2", "2026-06-02"), Flag.Adjourned, Day("2026-06-02"))],
            Adjourned().Events(Lower("m2", Flag.Adjourned, "2026-06-02")));

    [Fact]
    public void Twice_from_the_same_place_is_nothing() =>
        Assert.Empty(Adjourned().Given(Lower("m2", Flag.Adjourned, "2026-06-02"))
            .Events(Lower("m3", Flag.Adjourned, "2026-06-02")));

    [Fact]
    public void That_is_not_up_on_that_day_is_refused()
    {
        Assert.Equal(
            ("markering-niet-gezet",
                "De markering 'aangehouden' staat op 11 mei 2026 niet bij dit dossier. "
                + "Er valt dan niets weg te halen."),
            Of(Adjourned().Refusal(Lower("m2", Flag.Adjourned, "2026-05-11"))));
        Assert.Equal("markering-niet-gezet", Adjourned().Refusal(Lower("m2", Flag.Urgent, "2026-06-02")).Code);
    }

    [Fact]
    public void Of_which_the_raising_was_retracted_is_refused() =>
        Assert.Equal(
            "markering-niet-gezet",
            Adjourned().Given(new RetractEntry("m1", "Ander dossier."))
                .Refusal(Lower("m2", Flag.Adjourned, "2026-06-02")).Code);

    [Fact]
    public void Of_a_dossier_that_has_ended_still_holds() =>
        Assert.Single(Adjourned().Given(Fact("f1", "tk-verworpen", "2026-05-20"))
            .Events(Lower("m2", Flag.Adjourned, "2026-06-02")));
}
