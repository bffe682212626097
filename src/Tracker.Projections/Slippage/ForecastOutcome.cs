namespace Tracker.Projections.Slippage;

/// <summary>What came of a forecast whose time has come.</summary>
public enum ForecastOutcome
{
    /// <summary>It happened on a day that was named.</summary>
    CameTrue,

    /// <summary>It happened after the last day that was named.</summary>
    Late,

    /// <summary>It happened before the first day that was named.</summary>
    Early,

    /// <summary>The last day that was named has passed, and no fact is known.</summary>
    Missed,
}
