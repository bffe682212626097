using System.Collections.Concurrent;
using Npgsql;
using Tracker.Domain;
using Tracker.Store;
using Tracker.Store.Followers;

namespace Tracker.Tests.Store.Followers;

/// <summary>Takes the numbers of a counting log, or does what the test says.</summary>
internal sealed class Recipient
{
    private static readonly FollowerPace Quick = new()
    {
        Poll = TimeSpan.FromMilliseconds(20),
        RetryFirst = TimeSpan.FromMilliseconds(1),
        RetryMax = TimeSpan.FromMilliseconds(20),
        TriesMax = 3,
    };

    private readonly ConcurrentQueue<int> taken = new();

    /// <summary>Every number that was taken, in order.</summary>
    public int[] Taken => [.. taken];

    /// <summary>What becomes of a number.</summary>
    public Func<int, Handled> Answer { get; set; } = _ => Handled.Done;

    /// <summary>A follower on one node, with a log and a tail of its own.</summary>
    public async Task<FollowingNode> Follow(NpgsqlDataSource source, FollowerPace? pace = null)
    {
        var log = await EventLog.Open(source, Counting.Forms);
        var tail = log.Tail(source);
        var follower = new EventFollower(
            "recipient", log, (recorded, _) => Task.FromResult(Take(recorded)), pace ?? Quick);
        return new FollowingNode(log, tail, RunningFollower.Start(follower, tail, source, TimeProvider.System));
    }

    private Handled Take(Recorded recorded)
    {
        var number = ((Counted)recorded.Event).Number;
        var answer = Answer(number);
        if (answer == Handled.Done)
        {
            taken.Enqueue(number);
        }

        return answer;
    }
}

/// <summary>A node with a log, a tail and a follower.</summary>
internal sealed record FollowingNode(EventLog Log, LogTail Tail, RunningFollower Follower) : IAsyncDisposable
{
    /// <summary>Waits until the follower ran for the first time: what is recorded from then on is its.</summary>
    public async Task<FollowingNode> Begun()
    {
        await Until.True(() => Follower.Position is not null, "it has begun");
        return this;
    }

    /// <summary>Waits until the bookmark is there.</summary>
    public Task Reaches(long position) =>
        Until.True(() => Follower.Position == position, $"the bookmark is at {position}");

    /// <summary>Waits until the follower has looked, done what there was to do, and looks again.</summary>
    public async Task LooksTwice()
    {
        for (var looks = 0; looks < 3; looks++)
        {
            var last = Follower.LastHeartbeat;
            await Until.True(() => Follower.LastHeartbeat > last, "it looks");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Follower.DisposeAsync();
        await Tail.DisposeAsync();
    }
}
