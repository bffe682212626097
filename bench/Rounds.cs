namespace Tracker.Bench;

/// <summary>Measures a work beside its floor: the least that any program would need for the same.</summary>
internal static class Rounds
{
    /// <summary>
    /// Rounds of both by turns, after one that does not count, so that what else the machine does hits both alike.
    /// </summary>
    /// <param name="work">Measures one round, and gives what it cost or how fast it went.</param>
    /// <param name="floor">Measures the same in the same unit.</param>
    /// <returns>The medians, and the median of what the work of a round was to the floor of that round.</returns>
    public static async Task<(double Work, double Floor, double WorkToFloor)> Alternate(
        int rounds, Func<Task<double>> work, Func<Task<double>> floor)
    {
        var (works, floors) = (new List<double>(), new List<double>());
        for (var round = 0; round <= rounds; round++)
        {
            // Who goes first changes too.
            var early = round % 2 == 0 ? await work() : await floor();
            var late = round % 2 == 0 ? await floor() : await work();
            if (round > 0)
            {
                works.Add(round % 2 == 0 ? early : late);
                floors.Add(round % 2 == 0 ? late : early);
            }
        }

        return (
            Figures.Median(works),
            Figures.Median(floors),
            Figures.Median(works.Zip(floors, (one, least) => one / least)));
    }
}
