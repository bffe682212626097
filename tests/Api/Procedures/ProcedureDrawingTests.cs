using Tracker.Api.Procedures;
using Tracker.Domain.Procedures;
using Tracker.Tests.House;

namespace Tracker.Tests.Api.Procedures;

/// <summary>What holds of the drawing of every procedure: a lawyer can change a table without looking at it.</summary>
public sealed class The_drawing_of_a_procedure
{
    private static IEnumerable<(Procedure Procedure, ProcedureDrawing Drawing)> All =>
        ProcedureTables.All.Select(it => (it, new ProcedureDrawing(it, null)));

    [Fact]
    public void Has_every_step_once() =>
        Offences.None(
            from it in All
            let drawn = it.Drawing.Steps.Select(step => step.Step).Concat(it.Drawing.Ends).OrderBy(step => step.Order)
            where !drawn.SequenceEqual(it.Procedure.Steps)
            select $"{it.Procedure.Instrument}");

    [Fact]
    public void Has_every_road_that_the_table_has_and_no_other() =>
        Offences.None(
            from it in All
            let drawn = Roads(it.Drawing).Order().ToList()
            let meant = Meant(it.Procedure, it.Drawing).Order().ToList()
            where !drawn.SequenceEqual(meant)
            select $"{it.Procedure.Instrument}: {string.Join(", ", drawn.Except(meant).Concat(meant.Except(drawn)))}");

    [Fact]
    public void Stays_within_its_frame_and_leaves_room_for_words_on_a_telephone() =>
        Offences.None(
            from it in All
            let lanes = it.Drawing.Steps.SelectMany(step => step.Lanes)
            where it.Drawing.Width > 120 || lanes.Any(lane => lane.X < 0 || lane.X > it.Drawing.Width)
            select $"{it.Procedure.Instrument}: {it.Drawing.Width} pixels");

    [Fact]
    public void Never_puts_two_roads_in_one_lane() =>
        Offences.None(
            from it in All
            from step in it.Drawing.Steps
            from lane in step.Lanes.GroupBy(lane => lane.X)
            where lane.Count() > 1
            select $"{it.Procedure.Instrument}: {step.Step.Key}");

    /// <summary>The roads between the steps on the line; words tell of those to where a procedure stops.</summary>
    private static IEnumerable<string> Meant(Procedure procedure, ProcedureDrawing drawing) =>
        from step in procedure.Steps
        from next in step.Next
        where drawing.Ends.All(end => end.Key != next)
        select $"{step.Key} {next}";

    private static IEnumerable<string> Roads(ProcedureDrawing drawing)
    {
        var steps = drawing.Steps;
        for (var at = 0; at < steps.Count; at++)
        {
            var here = steps[at];
            if (here.CanFollowItself)
            {
                yield return $"{here.Step.Key} {here.Step.Key}";
            }

            if (here.Below != LineLink.None)
            {
                yield return $"{here.Step.Key} {steps[at + 1].Step.Key}";
            }

            foreach (var lane in here.Lanes.Where(lane => lane.Leaves))
            {
                yield return $"{here.Step.Key} {Followed(steps, at, lane).Step.Key}";
            }
        }
    }

    /// <summary>As an eye follows it: along the same column, down on the right and up on the left.</summary>
    private static DrawnStep Followed(IReadOnlyList<DrawnStep> steps, int from, LanePart lane)
    {
        var at = from;
        do
        {
            at += lane.IsBack ? -1 : 1;
        }
        while (!steps[at].Lanes.Any(it => it.X == lane.X && it.Arrives));
        return steps[at];
    }
}
