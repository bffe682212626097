using NodaTime;
using Npgsql;
using Tracker.Domain;
using Tracker.Store;
using Tracker.Store.Followers;
using Tracker.Store.Reporting;
using Tracker.Tests.Store.Followers;

namespace Tracker.Tests.Store.Reporting;

/// <summary>A report on a counting log: the sum of each stream, and of all.</summary>
internal sealed record Tally(IReadOnlyDictionary<string, long> Sums, long Sum)
{
    public const string Name = "tally";

    public static Tally Empty { get; } = new(new Dictionary<string, long>(), 0);

    private static readonly FollowerPace Quick = new()
    {
        Poll = TimeSpan.FromMilliseconds(20),
        StandBy = TimeSpan.FromMilliseconds(20),
        RetryFirst = TimeSpan.FromMilliseconds(5),
        RetryMax = TimeSpan.FromMilliseconds(50),
    };

    public static Tally Evolve(Tally tally, Recorded recorded)
    {
        var number = ((Counted)recorded.Event).Number;
        var sum = tally.Sums.GetValueOrDefault(recorded.Stream) + number;
        return new Tally(
            new Dictionary<string, long>(tally.Sums) { [recorded.Stream] = sum }, tally.Sum + number);
    }

    /// <summary>The tables <c>sums (stream, sum)</c> and <c>total (sum)</c>.</summary>
    public static Reports<Tally> Reports(
        string build = "1",
        IReadOnlyList<ReportColumn>? more = null,
        ReportType sum = ReportType.Whole,
        Func<long, object?>? tell = null) => new()
        {
            Schema = Name,
            Today = "today",
            TimeZone = "Europe/Amsterdam",
            Build = build,
            Parts = tally => tally.Sums.Keys.Append(""),
            Touched = (_, streams) => streams.Append(""),
            TurningDays = (_, _) => [],
            Tables =
            [
                new ReportTable<Tally>(
                    "sums", "What each stream's numbers add up to.",
                    [
                        new("stream", ReportType.Text, "The stream's own name."),
                        new("sum", sum, "Of all its numbers."),
                        .. more ?? [],
                    ],
                    (tally, part, _) => part == ""
                        ? []
                        : [[part, Said(tally.Sums[part], tell), .. more?.Select(_ => "more") ?? []]]),
                new ReportTable<Tally>(
                    "total", "Of all streams.", [new("sum", ReportType.Whole, "It's all of them.")],
                    (tally, part, _) => part == "" ? [[tally.Sum]] : []),
            ],
        };

    /// <summary>A node that keeps the report.</summary>
    public static async Task<FollowingNode> Keep(NpgsqlDataSource source, Reports<Tally>? reports = null)
    {
        var log = await EventLog.Open(source, Counting.Forms);
        var view = new LiveFold<Tally>(Empty, Evolve);
        var tail = log.Tail(source, view);
        var follower = new ReportFollower<Tally>(Name, log, view, reports ?? Reports(), Quick);
        return new FollowingNode(log, tail, RunningFollower.Start(follower, tail, source, TimeProvider.System));
    }

    private static object? Said(long sum, Func<long, object?>? tell) => tell is null ? sum : tell(sum);
}
