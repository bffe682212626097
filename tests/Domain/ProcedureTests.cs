using Tracker.Domain;
using Tracker.Domain.Dossiers;
using Tracker.Domain.Procedures;
using Tracker.Tests.House;

namespace Tracker.Tests.Domain;

public sealed class Every_procedure
{
    private static IEnumerable<(Procedure Procedure, Step Step)> Steps =>
        from procedure in ProcedureTables.All from step in procedure.Steps select (procedure, step);

    [Fact]
    public void Belongs_to_an_instrument_and_every_instrument_has_one() =>
        Assert.Equal(Enum.GetValues<Instrument>(), ProcedureTables.All.Select(it => it.Instrument));

    [Fact]
    public void Has_an_event_for_each_of_its_steps_and_no_event_is_of_none() =>
        Assert.Equal(
            Steps.Select(it => it.Step.Key).Distinct().Order(StringComparer.Ordinal),
            FactTable.Steps.Order(StringComparer.Ordinal));

    [Fact]
    public void Names_the_rule_behind_each_step_by_law_and_place()
    {
        string[] laws =
        [
            "Grondwet art. ", "VWEU art. ", "VEU art. ", "Bekendmakingswet art. ", "Comptabiliteitswet 2016 art. ",
            "Financiële-verhoudingswet art. ", "Algemene wet bestuursrecht ", "Wet op de Raad van State",
            "Aanwijzingen voor de regelgeving ", "Draaiboek voor de regelgeving nr. ",
            "Reglement van Orde Tweede Kamer ", "Reglement van Orde Eerste Kamer",
            "Regeling periodiek evaluatieonderzoek 2022", "Informatieafspraken EU tussen kabinet en Kamers",
            "Gezamenlijke verklaring medebeslissingsprocedure (2007)", "Ongeschreven staatsrecht",
            "Eigen indeling van de planner, geen rechtsregel",
        ];

        Offences.None(
            from it in Steps
            from source in it.Step.Sources
            where !laws.Any(law => source.StartsWith(law, StringComparison.Ordinal))
            select $"{it.Procedure.Instrument} {it.Step.Key}: {source}");
    }

    [Fact]
    public void Says_what_to_know_of_a_step_in_whole_sentences() =>
        Offences.None(
            from it in Steps
            where it.Step.Note is { } note && (!char.IsUpper(note[0]) || note[^1] != '.')
            select $"{it.Procedure.Instrument} {it.Step.Key}: {it.Step.Note}");

    /// <summary>The log may hold them: a dossier with such a step could not be read any more.</summary>
    [Fact]
    public void Keeps_each_step_that_a_release_ever_had() =>
        Assert.Equal(
            Checkout.Text("tests/House/procedure-steps.txt"),
            string.Concat(
                from procedure in ProcedureTables.All
                let steps = string.Join(' ', procedure.Steps.Select(step => step.Key))
                select $"{InstrumentWords.Instruments.Code(procedure.Instrument)} {steps}\n"));
}

public sealed class A_table_of_steps
{
    private static readonly string[] Sound =
    [
        "a,A,A,voorbereiding,start,n,dossier,b,,Grondwet art. 1,",
        "b,B,B,einde,terminal,n,dossier,,,Grondwet art. 1,",
    ];

    [Fact]
    public void That_is_sound_is_a_procedure() => Assert.Equal(["a", "b"], Read(Sound).Steps.Select(it => it.Key));

    [Theory]
    [InlineData("a,A,A,voorbereiding,start,n,dossier,b c,,x,", "'a' leads to 'c', which is not in the table.")]
    [InlineData("a,A,A,voorbereiding,start,n,dossier,b b,,x,", "'a' leads to one step twice.")]
    [InlineData("a,A,A,voorbereiding,start,n,dossier,b,c,x,", "'a' comes after 'c', which is not in the table.")]
    [InlineData("a,A,A,voorbereiding,start,n,dossier,b,b,x,", "'a' cannot come after 'b'.")]
    [InlineData("a,A,A,voorbereiding,start,n,dossier,,,x,", "'a' must have an exit exactly when it is not terminal.")]
    [InlineData("a,A,,voorbereiding,start,n,dossier,b,,x,", "'a' needs a label, its English and a source.")]
    [InlineData("a,A,A,voorbereiding,start,n,dossier,b,,,", "'a' needs a label, its English and a source.")]
    [InlineData("a,A,A,weg,start,n,dossier,b,,x,", "'a' belongs to 'weg', which is no part of a procedure.")]
    [InlineData("a,A,A,voorbereiding,normal,n,dossier,b,,x,", "There is no step to begin with.")]
    [InlineData("a,A,A,voorbereiding,start,y,dossier,b,,x,", "'a' may be repeated, but no road leads back to it.")]
    [InlineData("a,A,A,voorbereiding,begin,n,dossier,b,,x,", "'begin' is none of start, normal, terminal.")]
    [InlineData("a,A,A,voorbereiding,start,j,dossier,b,,x,", "'j' is none of y, n.")]
    [InlineData("a,A,A,voorbereiding,start,n,deel,b,,x,", "'deel' is none of tranche, dossier.")]
    [InlineData("a,A,A,voorbereiding,start,n,dossier,b,,x", "'a' has 10 cells instead of 11.")]
    public void With_a_fault_in_a_step_stops_the_program(string first, string fault) =>
        Assert.Contains(fault, Fault(first, Sound[1]), StringComparison.Ordinal);

    [Theory]
    [InlineData("c,C,C,voorbereiding,normal,n,dossier,c b,,x,", "'c' cannot be reached.")]
    [InlineData("a,C,C,voorbereiding,start,n,dossier,b,,x,", "'a' stands twice.")]
    [InlineData("c,C,C,voorbereiding,start,y,dossier,c,,x,", "From 'c' no road leads to an end.")]
    [InlineData(
        "c,C,C,voorbereiding,terminal,n,tranche,,,x,", "'c' ends the dossier, so it is taken once, by the whole.")]
    public void With_a_fault_in_its_roads_stops_the_program(string third, string fault) =>
        Assert.Contains(fault, Fault(Sound[0], Sound[1], third), StringComparison.Ordinal);

    [Fact]
    public void Of_no_instrument_stops_the_program() =>
        Assert.Contains(
            "'decreet' is not an instrument.",
            Assert.Throws<ArgumentException>(() => ProcedureTables.Parse("decreet", [])).Message,
            StringComparison.Ordinal);

    private static Procedure Read(params string[] rows) =>
        ProcedureTables.Parse("wet", EmbeddedTables.Parse($"header\n{string.Join('\n', rows)}"));

    private static string Fault(params string[] rows) =>
        Assert.Throws<ArgumentException>(() => Read(rows)).Message;
}

public sealed class The_procedure_of_an_act
{
    private static readonly Procedure Act = ProcedureTables.Of(Instrument.Act);

    [Fact]
    public void Has_twenty_eight_steps() => Assert.Equal(28, Act.Steps.Count);

    [Fact]
    public void Does_not_go_back_after_adoption_by_the_House() =>
        Assert.False(Act.CanReach("tk-aangenomen", "tk-plenair"));

    [Fact]
    public void Does_not_enter_into_force_before_publication() =>
        Assert.False(Act.CanReach("in-werking", "gepubliceerd"));

    [Fact]
    public void Implies_submission_by_adoption_although_advice_may_be_asked_again_in_between() =>
        Assert.Contains("ingediend-tk", Act.Implied(null, "tk-aangenomen").Select(step => step.Key));

    [Fact]
    public void Implies_what_lies_on_every_path_and_never_what_can_be_skipped() =>
        Assert.Equal(
            ["ministerraad-akkoord", "bij-raad-van-state", "rvs-advies", "nader-rapport"],
            Act.Implied("aangekondigd", "ingediend-tk").Select(step => step.Key));

    [Fact]
    public void Implies_nothing_where_no_road_leads() => Assert.Empty(Act.Implied("tk-verworpen", "in-werking"));
}

public sealed class The_procedure_of_a_private_members_act
{
    private static readonly Procedure Bill = ProcedureTables.Of(Instrument.PrivateMembersAct);

    [Fact]
    public void Comes_to_the_House_before_the_Council_of_State_advises()
    {
        Assert.False(Bill.CanReach("bij-raad-van-state", "ingediend-tk"));
        Assert.Equal(
            ["ingediend-tk", "bij-raad-van-state", "rvs-advies", "reactie-initiatiefnemers"],
            Bill.Implied(null, "tk-aangenomen").Select(step => step.Key));
    }

    [Fact]
    public void Needs_no_consent_of_the_cabinet_and_no_further_report()
    {
        Assert.Null(Bill.Find("ministerraad-akkoord"));
        Assert.Null(Bill.Find("nader-rapport"));
    }
}

public sealed class The_procedure_of_a_constitutional_amendment
{
    private static readonly Procedure Amendment = ProcedureTables.Of(Instrument.ConstitutionalAmendment);

    /// <summary>Constitution, article 137, third paragraph.</summary>
    [Fact]
    public void Has_an_election_between_the_published_first_reading_and_the_second() =>
        Assert.Equal(
            ["verklaringswet-gepubliceerd", "verkiezing-tk", "tweede-lezing-ingediend"],
            Amendment.Implied("ek-aangenomen", "tweede-lezing-tk-aangenomen").Select(step => step.Key));

    [Fact]
    public void Lapses_where_the_new_House_does_not_decide()
    {
        Assert.True(Amendment.CanReach("verkiezing-tk", "tweede-lezing-vervallen"));
        Assert.False(Amendment.CanReach("tweede-lezing-tk-aangenomen", "tweede-lezing-vervallen"));
    }

    /// <summary>Constitution, article 139.</summary>
    [Fact]
    public void Is_in_force_at_once_on_publication() =>
        Assert.Equal(["in-werking"], Amendment.Get("gepubliceerd").Next);
}

public sealed class The_procedure_of_a_directive
{
    private static readonly Procedure Directive = ProcedureTables.Of(Instrument.EuDirective);

    [Fact]
    public void Comes_before_the_Court_only_after_notice_and_opinion() =>
        Assert.Equal(
            ["ingebrekestelling", "met-redenen-omkleed-advies"],
            Directive.Implied("omzettingstermijn", "hof-aanhangig").Select(step => step.Key));

    [Fact]
    public void Can_still_be_transposed_when_the_period_has_ended() =>
        Assert.True(Directive.CanReach("omzettingstermijn", "omgezet"));
}

public sealed class The_procedure_of_a_European_regulation
{
    private static readonly Procedure Regulation = ProcedureTables.Of(Instrument.EuRegulation);

    [Fact]
    public void Can_apply_in_parts_before_it_applies_in_full() =>
        Assert.True(Regulation.CanReach("deels-van-toepassing", "van-toepassing"));

    [Fact]
    public void Applies_only_once_it_is_published_and_in_force() =>
        Assert.Equal(
            ["voorgesteld", "vastgesteld", "gepubliceerd", "in-werking"],
            Regulation.Implied(null, "van-toepassing").Select(step => step.Key));
}
