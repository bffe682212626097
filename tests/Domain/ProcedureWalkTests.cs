using FsCheck;
using FsCheck.Fluent;
using Tracker.Domain.Dossiers;
using Tracker.Domain.Procedures;
using Tracker.Tests.Domain.Dossiers;
using static Tracker.Tests.Domain.Dossiers.Dossier;

namespace Tracker.Tests.Domain;

/// <summary>
/// A walk through a procedure by chance: at each step any that may follow, until the end or until it is long enough. A
/// step that is taken once is not taken again, and one that needs another first waits for it.
/// </summary>
public sealed class A_walk_through_any_procedure
{
    private const int StepsMax = 40;

    private static Gen<(Procedure Procedure, IReadOnlyList<Step> Steps)> Walks { get; } =
        from procedure in Gen.Elements<Procedure>(ProcedureTables.All)
        from length in Gen.Choose(1, StepsMax)
        from choices in Gen.Choose(0, 1000).ArrayOf(length)
        select (procedure, (IReadOnlyList<Step>)Walk(procedure, choices));

    [Fact]
    public void May_be_recorded_as_it_went() => Holds((procedure, steps) => IsTaken(procedure, Facts(steps)));

    [Fact]
    public void May_be_recorded_in_any_order() => Holds((procedure, steps) =>
        IsTaken(procedure, [.. Facts(steps).OrderBy(it => it.Statement.Number).ThenByDescending(it => it.On)]));

    [Fact]
    public void May_be_recorded_with_gaps_as_sources_report_it() => Holds((procedure, steps) =>
        IsTaken(procedure, [.. Facts(steps).Where((it, at) => at % 3 != 1 && it.Statement.Number == 1)]));

    [Fact]
    public void Never_implies_a_step_that_it_did_not_take() => Holds((procedure, steps) =>
        steps.Index().All(to => steps.Take(to.Index).Select(step => step.Key).Prepend(null)
            .SelectMany(from => procedure.Implied(from, to.Item.Key))
            .All(implied => steps.Take(to.Index).Contains(implied))));

    [Fact]
    public void Is_over_at_an_end() => Holds((procedure, steps) =>
    {
        var end = steps[^1];
        var facts = Facts(steps);
        return !end.IsEnd || procedure.Steps.Where(step => !steps.Contains(step)).All(step =>
        {
            var after = Fact("na", step.Key, Iso(steps.Count + 1));
            var dossier = Given(procedure, facts);
            return dossier.When(after) is Tracker.Domain.Decision.Refused { Refusal.Code: "stap-kan-niet" }
                && dossier.Events(after with { Exception = "De rechter zag het anders." }).Count == 1;
        });
    });

    [Fact]
    public void Backwards_is_refused_unless_a_road_leads_back() => Holds((procedure, steps) =>
        steps.Zip(steps.Skip(1)).Where(pair => pair.First != pair.Second
                && !procedure.CanReach(pair.Second, pair.First))
            .All(pair => Given(procedure, [Fact("eerst", pair.Second.Key, Iso(0))])
                .Refusal(Fact("dan", pair.First.Key, Iso(1))).Possible.Order(StringComparer.Ordinal)
                .SequenceEqual(procedure.Steps.Where(step => procedure.CanReach(pair.Second, step))
                    .Select(step => step.Key).Order(StringComparer.Ordinal))));

    private static void Holds(Func<Procedure, IReadOnlyList<Step>, bool> what) =>
        Prop.ForAll(Arb.From(Walks), walk => what(walk.Procedure, walk.Steps))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Thorough.Number(20_000, 200, "walks")));

    private static List<Step> Walk(Procedure procedure, int[] choices)
    {
        var walk = new List<Step>();
        var next = procedure.Steps.Where(step => step.Class == StepClass.Start).ToList();
        foreach (var choice in choices)
        {
            next = next.FindAll(step => (step.Repeatable || !walk.Contains(step))
                && (step.After is null || walk.Exists(taken => taken.Key == step.After)));
            if (next.Count == 0)
            {
                break;
            }

            walk.Add(next[choice % next.Count]);
            next = [.. walk[^1].Next.Select(procedure.Get)];
        }

        return walk;
    }

    private static IReadOnlyList<RecordFact> Facts(IReadOnlyList<Step> steps) =>
    [
        .. steps.Select((step, at) => Fact(
            $"f{at}", step.Key, Iso(at), Iso(StepsMax), number: steps.Take(at + 1).Count(it => it == step))),
    ];

    private static bool IsTaken(Procedure procedure, IReadOnlyList<RecordFact> facts)
    {
        var dossier = Open(procedure.Instrument);
        return facts.All(fact =>
        {
            var events = dossier.Events(fact);
            dossier.Given([.. events]);
            return events.Count == 1;
        });
    }

    private static Dossier Given(Procedure procedure, IReadOnlyList<RecordFact> facts) =>
        Open(procedure.Instrument).Given([.. facts.Select(FactTable.Make)]);

    private static string Iso(int day) => $"{new NodaTime.LocalDate(2020, 1, 1).PlusDays(day):uuuu-MM-dd}";
}
