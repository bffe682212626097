using System.Globalization;
using Polly;
using Tracker.Domain;

namespace Tracker.Store.Followers;

/// <summary>
/// Hands over every event, in the order of the log, at least once: who takes them must bear to get one twice.
/// </summary>
/// <remarks>
/// It begins with what is recorded after it first ran. An event that is refused is tried again some times and then
/// becomes a dead letter, which is shown until a person deals with it; the next then has its turn. While nobody takes
/// anything it waits.
/// </remarks>
public sealed class EventFollower : Follower
{
    private readonly EventLog log;
    private readonly Func<Recorded, CancellationToken, Task<Handled>> hand;
    private readonly ResiliencePipeline<Attempt> retrying;

    /// <param name="name">The name of its bookmark.</param>
    /// <param name="log">Where the events are.</param>
    /// <param name="hand">Hands an event over; what it throws is a refusal.</param>
    /// <param name="pace">How often it tries.</param>
    public EventFollower(
        string name, EventLog log, Func<Recorded, CancellationToken, Task<Handled>> hand, FollowerPace? pace = null)
        : base(name, pace)
    {
        this.log = log;
        this.hand = hand;
        retrying = Pace.Retrying<Attempt>(outcome => outcome.Result?.AsksAgain == true);
    }

    internal override async Task GoOn(Lead lead, long? bookmark, long certain, CancellationToken stopping)
    {
        if (bookmark is not { } at)
        {
            await lead.Move(certain, stopping);
            return;
        }

        await TryDeadLetters(lead, stopping);
        await foreach (var recorded in log.ReadAll(at, certain, stopping))
        {
            await HandOver(lead, recorded, stopping);
            at = recorded.Position;
        }

        if (at < certain)
        {
            await lead.Move(certain, stopping);
        }
    }

    private async Task HandOver(Lead lead, Recorded recorded, CancellationToken stopping)
    {
        var tries = 0;
        var last = await retrying.ExecuteAsync(
            async cancel =>
            {
                // Who lost the lead while it waited leaves the event to the next.
                await lead.Keep(cancel);
                var handled = await Hand(recorded, cancel);
                tries++;
                lead.Trouble = Trouble(recorded, handled);
                return new Attempt(handled, handled switch
                {
                    Handled.Away => true,
                    Handled.Refused => tries < Pace.TriesMax,
                    _ => false,
                });
            },
            stopping);
        if (last.Handled is Handled.Refused { Reason: var reason })
        {
            await DeadLetters.PutAside(lead, recorded.Position, tries, reason, stopping);
        }
        else
        {
            await lead.Move(recorded.Position, stopping);
        }
    }

    // Each is tried once: a person asked for it, and can ask again.
    private async Task TryDeadLetters(Lead lead, CancellationToken stopping)
    {
        foreach (var position in await DeadLetters.Asked(lead, stopping))
        {
            await foreach (var recorded in log.ReadAll(position - 1, position, stopping))
            {
                var handled = await Hand(recorded, stopping);
                if (handled == Handled.Done)
                {
                    await DeadLetters.Delivered(lead, position, stopping);
                }
                else
                {
                    await DeadLetters.FailedAgain(lead, position, Reason(handled)!, stopping);
                }
            }
        }
    }

    private async Task<Handled> Hand(Recorded recorded, CancellationToken stopping)
    {
        try
        {
            return await hand(recorded, stopping);
        }
        catch (Exception failure) when (!stopping.IsCancellationRequested)
        {
            return new Handled.Refused(failure.Message.ReplaceLineEndings(" "));
        }
    }

    private static string? Trouble(Recorded recorded, Handled handled) =>
        Reason(handled) is { } reason
            ? string.Create(CultureInfo.InvariantCulture, $"Position {recorded.Position} is not taken: {reason}")
            : null;

    private static string? Reason(Handled handled) => handled switch
    {
        Handled.Refused it => it.Reason,
        Handled.Away it => it.Reason,
        _ => null,
    };

    private sealed record Attempt(Handled Handled, bool AsksAgain);
}
