using Microsoft.Extensions.Hosting;
using NodaTime;
using Tracker.Store;

namespace Tracker.Api.Registering;

/// <summary>
/// Forgets what commands were answered once nobody can still be repeating them, at the start and every so often: else
/// the table of keys would grow for ever.
/// </summary>
public sealed class CommandMemory(EventLog log, TimeProvider clock) : BackgroundService
{
    /// <summary>A client that could not reach us over a long weekend still gets its old answer.</summary>
    public static readonly Duration Kept = Duration.FromDays(7);

    private static readonly TimeSpan Between = TimeSpan.FromHours(6);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Between, clock);
        do
        {
            try
            {
                await log.ForgetCommands(Kept, stoppingToken);
            }
            catch (Exception failure) when (Database.IsAway(failure))
            {
                // Next time, then.
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
