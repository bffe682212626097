using Tracker.Api.Reporting;
using Tracker.Projections.Dossiers;
using Tracker.Store;
using Tracker.Store.Followers;
using Tracker.Store.Reporting;

namespace Tracker.Api.Upkeep;

/// <summary>
/// <c>rapportage-herbouwen</c>: has the tables for reporting made anew from the log, while hosts go on and people go on
/// reading. Without a host that keeps them it does so itself.
/// </summary>
public static class ReportsCommand
{
    private const int Done = 0;
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(100);

    /// <returns>The exit code: 0, for it goes on until it is done.</returns>
    /// <exception cref="StoreUnavailableException">There is no log.</exception>
    public static async Task<int> Run(Settings settings, TextWriter output, CancellationToken cancel)
    {
        await using var visit = await Visit.Beside(settings, cancel);
        await using var source = await Database.Connect(visit.ConnectionString, cancel);
        var log = await EventLog.Open(source, Wiring.Forms.PassingOver(settings.EventTypesToSkip), stopping: cancel);
        var view = new LiveFold<TrackerView>(TrackerView.Empty, TrackerView.EvolveAll);
        await using var tail = LogTail.Start(log, source, [view], TimeProvider.System);
        await using var follower =
            RunningFollower.Start(TrackerReports.Follower(log, view), tail, source, TimeProvider.System);

        var request = new ReportRequest(source, TrackerReports.Name);
        await request.Ask(cancel);
        string? said = null;
        while (!await request.IsDone(cancel))
        {
            if (follower.LastError is { } trouble && trouble != said)
                await output.WriteLineAsync($"Nog niet: {said = trouble}");
            await Task.Delay(LookAgain, cancel);
        }

        await output.WriteLineAsync("De tabellen voor rapportage zijn opnieuw gemaakt.");
        return Done;
    }
}
