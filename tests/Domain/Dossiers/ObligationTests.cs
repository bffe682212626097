using NodaTime;
using Tracker.Domain.Dossiers;
using static Tracker.Tests.Domain.Dossiers.Dossier;

namespace Tracker.Tests.Domain.Dossiers;

public sealed class Identifying_an_obligation
{
    private static readonly Awaiting OnCommencement = new(null, "in-werking", Relation: AwaitingRelation.With);

    private static IdentifyObligation Duty(
        string entry = "v1", string duty = "Wijs een archivaris aan.", LocalDate? on = null, Awaiting? due = null) =>
        new(Cited(entry, "2026-05-12"), duty, on, due);

    [Fact]
    public void Says_what_must_be_done_and_from_which_event_its_days_follow() =>
        Assert.Equal(
            [new ObligationIdentified(Cited("v1", "2026-05-12"), "Wijs een archivaris aan.", null, OnCommencement)],
            Open().Events(Duty(due: OnCommencement)));

    [Fact]
    public void Twice_from_the_same_place_is_nothing() =>
        Assert.Empty(Open().Given(Duty()).Events(Duty("v2")));

    [Fact]
    public void With_another_last_day_is_another_obligation() =>
        Assert.Single(Open().Given(Duty()).Events(Duty("v2", on: new LocalDate(2027, 1, 1))));

    [Fact]
    public void Under_an_id_that_is_taken_is_refused() =>
        Assert.Equal(DossierRefusals.EntryTaken, Open().Given(Duty()).Refusal(Duty(duty: "Maak een plan.")));

    [Fact]
    public void With_a_day_and_an_event_is_refused() =>
        Assert.Equal(
            RemarkRefusals.DueTwice, Open().Refusal(Duty(on: new LocalDate(2027, 1, 1), due: OnCommencement)));

    [Fact]
    public void From_a_step_that_its_procedure_does_not_have_is_refused() =>
        Assert.Equal("stap-onbekend", Open().Refusal(Duty(due: new Awaiting(null, "opgeleverd"))).Code);
}
