namespace Tracker.Projections.Slippage;

/// <summary>How often and how far plans moved. Numbers, never percentages: three cases make no percentage.</summary>
/// <param name="Followed">How many there are of which something was forecast.</param>
/// <param name="Moved">How many of these moved.</param>
/// <param name="Later">How many moves there were to later days.</param>
/// <param name="Earlier">How many to earlier days.</param>
/// <param name="Days">By how many days those that moved did, in order; where an end is open there is no number.</param>
public sealed record MoveCounts(int Followed, int Moved, int Later, int Earlier, IReadOnlyList<int> Days)
{
    /// <summary>The middle one, or the mean of the two in the middle, rounded up; null when there is none.</summary>
    public int? Median => Days.Count == 0
        ? null
        : (int)Math.Ceiling((Days[(Days.Count - 1) / 2] + Days[Days.Count / 2]) / 2.0);

    /// <summary>The fewest days; null when there is no number.</summary>
    public int? Least => Days.Count == 0 ? null : Days[0];

    /// <summary>The most days; null when there is no number.</summary>
    public int? Most => Days.Count == 0 ? null : Days[^1];

    /// <summary>Of milestones: each once, with its first and last forecast.</summary>
    public static MoveCounts Of(IReadOnlyCollection<MilestoneSlippage> milestones) => new(
        milestones.Count,
        milestones.Count(it => it.Moves > 0),
        milestones.Sum(it => it.Later),
        milestones.Sum(it => it.Earlier),
        Sorted(milestones.Where(it => it.Moves > 0).Select(it => it.Days)));

    /// <summary>Of forecasts: each once, with what moved it next.</summary>
    public static MoveCounts Of(IReadOnlyCollection<JudgedForecast> forecasts)
    {
        var moved = forecasts.Select(it => it.MovedBy).OfType<ChainLink>().ToList();
        return new MoveCounts(
            forecasts.Count,
            moved.Count,
            moved.Count(it => it.Kind == ShiftKind.Later),
            moved.Count(it => it.Kind == ShiftKind.Earlier),
            Sorted(moved.Select(it => it.Days)));
    }

    private static IReadOnlyList<int> Sorted(IEnumerable<int?> days) => [.. days.OfType<int>().Order()];
}

/// <summary>How many forecasts came true, of those whose time has come.</summary>
public sealed record OutcomeCounts(int CameTrue, int Late, int Early, int Missed)
{
    /// <summary>How many forecasts there are whose time has come.</summary>
    public int Due => CameTrue + Late + Early + Missed;

    public static OutcomeCounts Of(IReadOnlyCollection<JudgedForecast> forecasts)
    {
        int Count(ForecastOutcome outcome) => forecasts.Count(it => it.Outcome == outcome);
        return new OutcomeCounts(
            Count(ForecastOutcome.CameTrue),
            Count(ForecastOutcome.Late),
            Count(ForecastOutcome.Early),
            Count(ForecastOutcome.Missed));
    }
}
