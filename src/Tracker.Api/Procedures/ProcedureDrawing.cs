using Tracker.Domain.Procedures;
using Tracker.Projections.DossierPages;

namespace Tracker.Api.Procedures;

/// <summary>
/// How a procedure is drawn: its steps under each other on one line, and beside that line a lane for every other road.
/// Roads to one step share a lane: on the right those that pass over steps, on the left those that go back. Roads to
/// where a procedure stops on the way are not drawn, for they would run along nearly all steps: words tell of them.
/// </summary>
public sealed class ProcedureDrawing
{
    // In pixels: room for a shape on the line, and for a lane beside it.
    private const int Clearance = 14;
    private const int LaneWidth = 11;

    private readonly Dictionary<string, int> places;
    private readonly List<(Road Road, int Column)> lanes;

    /// <param name="procedure">What is drawn.</param>
    /// <param name="route">The road of a dossier to mark on the line; null for the procedure alone.</param>
    public ProcedureDrawing(Procedure procedure, DossierRoute? route)
    {
        var line = procedure.Steps.Where(step => !step.IsEnd || IsGoal(procedure, step)).ToList();
        places = line.Select((step, at) => (step.Key, at)).ToDictionary(it => it.Key, it => it.at);
        lanes = InColumns(Roads(line));
        LineX = (Columns(back: true) * LaneWidth) + Clearance;
        Width = LineX + Clearance + (Columns(back: false) * LaneWidth);
        Ends = [.. procedure.Steps.Where(step => !places.ContainsKey(step.Key))];
        Steps = [.. line.Select((step, at) => Draw(line, step, at, route))];
    }

    /// <summary>The steps on the line, in the order of the table.</summary>
    public IReadOnlyList<DrawnStep> Steps { get; }

    /// <summary>The steps by which a procedure stops on the way.</summary>
    public IReadOnlyList<Step> Ends { get; }

    /// <summary>Whether a procedure can stop after a step.</summary>
    public bool CanStop(Step step) => Ends.Any(end => step.Next.Contains(end.Key));

    /// <summary>Of the picture beside the words, in pixels.</summary>
    public int Width { get; }

    /// <summary>Where the line stands, in pixels from the left.</summary>
    public int LineX { get; }

    /// <summary>A procedure that comes to its own end does so from the step before it in the table.</summary>
    private static bool IsGoal(Procedure procedure, Step end) =>
        end.Order > 0 && procedure.Steps[end.Order - 1].Next.Contains(end.Key);

    private IEnumerable<Road> Roads(List<Step> line) =>
        from step in line.Select((step, at) => (step.Next, At: at))
        from next in step.Next
        where places.ContainsKey(next)
        let to = places[next]
        where to != step.At && to != step.At + 1
        group step.At by (To: to, IsBack: to < step.At) into roads
        select new Road(roads.Key.To, [.. roads], roads.Key.IsBack);

    /// <summary>The shortest stand nearest to the line; no two in one column touch.</summary>
    private static List<(Road Road, int Column)> InColumns(IEnumerable<Road> roads)
    {
        var placed = new List<(Road Road, int Column)>();
        foreach (var road in roads.OrderBy(road => road.Last - road.First).ThenBy(road => road.First))
        {
            var column = 0;
            while (placed.Any(it => it.Column == column && it.Road.Touches(road)))
            {
                column++;
            }

            placed.Add((road, column));
        }

        return placed;
    }

    private int Columns(bool back) =>
        lanes.Where(lane => lane.Road.IsBack == back).Select(lane => lane.Column + 1).DefaultIfEmpty(0).Max();

    private DrawnStep Draw(List<Step> line, Step step, int at, DossierRoute? route)
    {
        var (before, after) = (line.ElementAtOrDefault(at - 1), line.ElementAtOrDefault(at + 1));
        return new DrawnStep(
            step,
            before?.Phase != step.Phase,
            Link(before, step),
            Link(step, after),
            [
                .. from lane in lanes
                   where lane.Road.First <= at && at <= lane.Road.Last
                   select Part(lane.Road, lane.Column, at),
            ],
            step.Next.Contains(step.Key));

        LineLink Link(Step? from, Step? to) =>
            from is null || to is null || !from.Next.Contains(to.Key) ? LineLink.None
            : route?.Walked.Contains((from.Key, to.Key)) == true ? LineLink.Walked
            : to.Order <= route?.Furthest ? LineLink.Passed
            : LineLink.Open;
    }

    private LanePart Part(Road road, int column, int at)
    {
        var far = Clearance + (column * LaneWidth) + (LaneWidth / 2);
        return new LanePart(
            road.IsBack ? LineX - far : LineX + far,
            road.IsBack,
            Arrives: at == road.To,
            Leaves: road.From.Contains(at),
            Passes: at != road.To && at != (road.IsBack ? road.Last : road.First));
    }

    /// <summary>All roads to one step from the same side of it.</summary>
    /// <param name="To">The place of the step, from 0.</param>
    /// <param name="From">The places that they come from.</param>
    private sealed record Road(int To, IReadOnlyList<int> From, bool IsBack)
    {
        public int First => Math.Min(To, From.Min());

        public int Last => Math.Max(To, From.Max());

        public bool Touches(Road other) => IsBack == other.IsBack && First <= other.Last && other.First <= Last;
    }
}

/// <summary>A step on the line, with all that runs past it.</summary>
/// <param name="BeginsPhase">It is the first of its part of the procedure.</param>
/// <param name="Above">How it hangs together with the step above.</param>
/// <param name="Below">The same with the step below.</param>
/// <param name="Lanes">What of the lanes is seen beside it.</param>
/// <param name="CanFollowItself">It may be taken again at once.</param>
public sealed record DrawnStep(
    Step Step,
    bool BeginsPhase,
    LineLink Above,
    LineLink Below,
    IReadOnlyList<LanePart> Lanes,
    bool CanFollowItself);

public enum LineLink
{
    /// <summary>The one does not follow on the other.</summary>
    None,
    Open,

    /// <summary>This dossier is past it; by what road no source tells.</summary>
    Passed,

    /// <summary>This dossier went from the one to the other.</summary>
    Walked,
}

/// <summary>A lane where it runs past one step.</summary>
/// <param name="X">In pixels from the left.</param>
/// <param name="IsBack">It goes up, on the left; else down, on the right.</param>
/// <param name="Arrives">It ends at this step.</param>
/// <param name="Leaves">A road from this step joins it.</param>
/// <param name="Passes">It comes from further on, and does not end here.</param>
public sealed record LanePart(int X, bool IsBack, bool Arrives, bool Leaves, bool Passes)
{
    /// <summary>Whether it is seen above the step; and else below.</summary>
    public bool IsAbove => Passes || Arrives != IsBack;

    public string Css => IsBack ? "wp-p-baan wp-p-baan--terug" : "wp-p-baan";
}
