using NodaTime;
using Tracker.Projections.Dossiers;

namespace Tracker.Projections.Slippage;

/// <summary>A forecast, and what came of it.</summary>
/// <param name="Outcome">
/// Null while its time has not come, and where nobody can tell: the step must have been taken on a day that is unknown,
/// or cannot be taken any more, or the condition failed.
/// </param>
/// <param name="MovedBy">The next word by which it was measured, where that moved it; null when nothing did.</param>
public sealed record JudgedForecast(ChainLink Link, ForecastOutcome? Outcome, ChainLink? MovedBy)
{
    /// <summary>All forecasts of a milestone, also those that were replaced, in the order of the chain.</summary>
    /// <param name="chain">The milestone.</param>
    /// <param name="day">The day in Amsterdam on which we judge; that day itself is not over.</param>
    public static IReadOnlyList<JudgedForecast> Of(MilestoneChain chain, LocalDate day)
    {
        var forecasts = new List<JudgedForecast>();
        ChainLink? next = null;
        foreach (var link in chain.Links.Reverse())
        {
            if (link.IsForecast)
            {
                // Wider words and repetitions are no measure, so nothing moves away from them.
                var movedBy = link.IsMeasure && next is { IsMove: true } ? next : null;
                forecasts.Add(new JudgedForecast(link, Came(link.Entry, chain.Standing, day), movedBy));
            }

            next = link.IsMeasure ? link : next;
        }

        forecasts.Reverse();
        return forecasts;
    }

    private static ForecastOutcome? Came(Entry forecast, MilestoneStanding standing, LocalDate day) => standing switch
    {
        _ when ConditionFailed(forecast, standing) => null,
        { Status: StandingStatus.Happened, Stands.Fact.On: var on } => Shift.By(on, forecast.Date) switch
        {
            ShiftKind.CameTrue => ForecastOutcome.CameTrue,
            ShiftKind.Later => ForecastOutcome.Late,
            _ => ForecastOutcome.Early,
        },
        { IsOpen: true } when forecast.Date.Latest < day => ForecastOutcome.Missed,
        _ => null,
    };

    /// <summary>What it waited for did not come in time: nobody knows whether it would have come true.</summary>
    private static bool ConditionFailed(Entry forecast, MilestoneStanding standing) =>
        forecast.Claim!.Awaits is not null
        && standing.Entries.Any(judged => judged.Entry.Id == forecast.Id && judged.Entry.HasLapsed);
}
