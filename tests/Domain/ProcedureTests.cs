using Tracker.Domain.Dossiers;
using Tracker.Domain.Procedures;

namespace Tracker.Tests.Domain;

public sealed class Every_procedure
{
    [Fact]
    public void Has_an_event_for_each_of_its_steps()
    {
        var steps = ProcedureTables.Instruments.SelectMany(instrument => ProcedureTables.Of(instrument)!.Steps);

        Assert.Empty(steps.Select(step => step.Key).Except(FactTable.Steps));
    }
}

public sealed class The_procedure_of_an_act
{
    private static readonly Procedure Act = ProcedureTables.Of(Instrument.Act)!;

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
}

public sealed class The_procedure_of_a_private_members_act
{
    private static readonly Procedure Act = ProcedureTables.Of(Instrument.PrivateMembersAct)!;

    [Fact]
    public void Is_with_the_House_before_the_Council_of_State_advises_on_it() =>
        Assert.Equal(
            ["ingediend-tk", "bij-raad-van-state", "rvs-advies", "nader-rapport"],
            Act.Implied("in-voorbereiding", "tk-plenair").Select(step => step.Key));

    [Fact]
    public void Needs_no_consent_of_the_cabinet() => Assert.Null(Act.Find("ministerraad-akkoord"));
}

public sealed class The_procedure_of_a_European_regulation
{
    private static readonly Procedure Regulation = ProcedureTables.Of(Instrument.EuRegulation)!;

    [Fact]
    public void Can_apply_in_parts_before_it_applies_in_full() =>
        Assert.True(Regulation.CanReach("deels-in-werking", "in-werking"));

    [Fact]
    public void Does_not_enter_into_force_before_publication() =>
        Assert.False(Regulation.CanReach("in-werking", "gepubliceerd"));
}
