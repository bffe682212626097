using System.Collections.Concurrent;
using NodaTime;
using Tracker.Store;

namespace Tracker.Api.PersonalAgendas;

/// <summary>
/// Notes on which day a personal feed was last read, so that its maker sees whether it still does its work, and gives
/// up those that no calendar reads any more. It writes behind the answers, once a day at most for each feed.
/// </summary>
public sealed class AgendaUse(KeptAgendas agendas, TimeProvider clock) : BackgroundService
{
    /// <summary>
    /// A feed that no calendar has read for so many months is given up: more than a year, for some look once a year.
    /// </summary>
    public const int MonthsKept = 13;

    private static readonly TimeSpan Between = TimeSpan.FromSeconds(5);
    private static readonly Duration BetweenForgetting = Duration.FromHours(6);

    private readonly ConcurrentDictionary<Guid, LocalDate> read = new();

    /// <summary>Notes that a feed was read; costs nothing when that is known for today.</summary>
    public void Note(KeptAgenda agenda, LocalDate today)
    {
        if (agenda.LastUsed != today)
            read[agenda.Id] = today;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Between, clock);
        var forgetAt = Instant.MinValue;
        try
        {
            do
            {
                var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
                await Write(stoppingToken);
                if (now < forgetAt)
                    continue;
                if (await Try(() => agendas.Forget(MonthsKept, stoppingToken)))
                    forgetAt = now + BetweenForgetting;
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await Write(CancellationToken.None);
        }
    }

    /// <summary>Writes down what was noted; what cannot be written now is tried again.</summary>
    public async Task Write(CancellationToken stopping)
    {
        foreach (var day in read.ToArray().GroupBy(it => it.Value))
        {
            if (!await Try(() => agendas.Used([.. day.Select(it => it.Key)], day.Key, stopping)))
                return;
            foreach (var written in day)
                read.TryRemove(written);
        }
    }

    /// <summary>Whether the database did it; while it is away, that comes next time.</summary>
    private static async Task<bool> Try(Func<Task> write)
    {
        try
        {
            await write();
            return true;
        }
        catch (Exception failure) when (Database.IsAway(failure))
        {
            return false;
        }
    }
}
