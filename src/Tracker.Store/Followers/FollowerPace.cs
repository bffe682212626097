using Polly;
using Polly.Retry;

namespace Tracker.Store.Followers;

/// <summary>How often a follower does what.</summary>
public sealed record FollowerPace
{
    /// <summary>How long it waits for news before it looks by itself.</summary>
    public TimeSpan Poll { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The least time from one step to the next, so that much at once is dealt with together.</summary>
    public TimeSpan Between { get; init; } = TimeSpan.Zero;

    /// <summary>How long a node that stands by waits before it tries again to take the lead.</summary>
    public TimeSpan StandBy { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The pause before the first retry, more or less; each next one is twice as long.</summary>
    public TimeSpan RetryFirst { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>The longest pause between two tries.</summary>
    public TimeSpan RetryMax { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often an event that is refused is tried in all, before it becomes a dead letter.</summary>
    public int TriesMax { get; init; } = 8;

    /// <summary>
    /// Tries again for as long as the outcome asks it, with pauses that differ by chance, so that nodes and followers
    /// do not all come back at once.
    /// </summary>
    internal ResiliencePipeline<T> Retrying<T>(Func<Outcome<T>, bool> asksAgain) => new ResiliencePipelineBuilder<T>()
        .AddRetry(new RetryStrategyOptions<T>
        {
            MaxRetryAttempts = int.MaxValue,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = RetryFirst,
            MaxDelay = RetryMax,
            ShouldHandle = tried => ValueTask.FromResult(asksAgain(tried.Outcome)),
        })
        .Build();
}
