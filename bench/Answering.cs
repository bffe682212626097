using System.Diagnostics;
using System.Net;

namespace Tracker.Bench;

/// <summary>What an answer costs, beside a constant one of the same size from the same web server.</summary>
internal static class Answering
{
    private const int RoundsCounted = 7;
    private const int RequestsPerRound = 200;

    /// <summary>
    /// Prints the median milliseconds a request of both, and the ratio of their rates: 1 is as fast as the floor.
    /// </summary>
    public static async Task Compare(
        string name, Func<Task<HttpResponseMessage>> ask, Func<Task<HttpResponseMessage>> floor)
    {
        var cost = await Rounds.Alternate(RoundsCounted, () => Milliseconds(ask), () => Milliseconds(floor));
        Figures.Print($"{name}_ms", cost.Work);
        Figures.Print($"{name}_floor_ms", cost.Floor);
        Figures.Print($"{name}_ratio", 1 / cost.WorkToFloor);
    }

    private static async Task<double> Milliseconds(Func<Task<HttpResponseMessage>> ask)
    {
        var started = Stopwatch.GetTimestamp();
        for (var request = 0; request < RequestsPerRound; request++)
        {
            using var answer = await ask();
            if (answer.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.NotModified))
            {
                throw new InvalidOperationException($"Answered {(int)answer.StatusCode}.");
            }

            await answer.Content.CopyToAsync(Stream.Null);
        }

        return Stopwatch.GetElapsedTime(started).TotalMilliseconds / RequestsPerRound;
    }
}
