using System.Collections.Immutable;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Npgsql;
using Tracker.Domain;
using Tracker.Store;

namespace Tracker.Tests.Store;

/// <summary>
/// Whatever the order in which appends begin, commit and fail: a view folded live is one folded from the table.
/// </summary>
[Collection<OpenTransactions>]
public sealed class FoldingRandomHistories(OpenTransactions server)
{
    private const int HistoriesMax = 25;
    private static readonly LogTailPace Eager = new() { Poll = TimeSpan.FromMilliseconds(2) };
    private int histories;

    /// <summary>What one append does, counted in turns: how long before it writes it begins, and how long it is
    /// held.</summary>
    public sealed record Turn(int Stream, int Events, int BeginsBefore, int HeldFor, bool Commits);

    [Fact]
    public async Task Gives_the_view_that_the_table_gives()
    {
        await using var source = await server.Cluster.CreateDatabase();
        var turn =
            from stream in Gen.Choose(0, 9)
            from events in Gen.Choose(1, 3)
            from beginsBefore in Gen.Choose(0, 3)
            from heldFor in Gen.Choose(0, 4)
            from fails in Gen.Choose(0, 3)
            select new Turn(stream, events, beginsBefore, heldFor, fails > 0);

        Prop.ForAll(Arb.From(Gen.ListOf(turn)), turns => Happens(source, [.. turns]).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(HistoriesMax).WithEndSize(20));
    }

    private async Task Happens(NpgsqlDataSource source, IReadOnlyList<Turn> turns)
    {
        var schema = string.Create(CultureInfo.InvariantCulture, $"history_{++histories}");
        var log = await EventLog.Open(source, Counting.Forms, schema);
        LiveFold<ImmutableList<Recorded>> here = Counting.View(), there = Counting.View();
        var same = await EventLog.Open(source, Counting.Forms, schema);
        await using var tail = LogTail.Start(log, source, [here], TimeProvider.System, Eager);
        await using var other = LogTail.Start(same, source, [there], TimeProvider.System, Eager);

        await Play(source, log, turns, [tail, other]);
        var end = await log.MustAppend(Counting.One("count-end", null, 0));
        Assert.True(await tail.WaitFor(end.Position, Counting.Patience));
        Assert.True(await other.WaitFor(end.Position, Counting.Patience));

        var table = await log.All();
        Assert.Equal(turns.Where(turn => turn.Commits).Sum(turn => turn.Events) + 1, table.Count);
        Assert.Equal(table, here.Current);
        Assert.Equal(table, there.Current);
    }

    private static async Task Play(
        NpgsqlDataSource source, EventLog log, IReadOnlyList<Turn> turns, IReadOnlyList<LogTail> tails)
    {
        var begun = new Dictionary<Turn, HeldAppend>(ReferenceEqualityComparer.Instance);
        var open = new List<(Turn Turn, int EndsAt, HeldAppend Held)>();
        foreach (var (now, turn) in turns.Index())
        {
            foreach (var due in open.FindAll(it => it.EndsAt <= now || it.Turn.Stream == turn.Stream))
            {
                await End(due.Turn, due.Held, tails);
                open.Remove(due);
            }

            foreach (var early in turns.Skip(now)
                .Where((it, ahead) => it.BeginsBefore >= ahead && !begun.ContainsKey(it)))
            {
                begun[early] = await HeldAppend.Begin(source);
            }

            var held = begun[turn];
            var stream = string.Create(CultureInfo.InvariantCulture, $"count-{turn.Stream}");
            await held.Write(log, Counting.One(stream, null, [.. Enumerable.Repeat(now, turn.Events)]));
            open.Add((turn, now + turn.HeldFor, held));
        }

        foreach (var (turn, _, held) in open)
        {
            await End(turn, held, tails);
        }
    }

    // Every tail sees what was committed, and what is missing before it, while others are still open.
    private static async Task End(Turn turn, HeldAppend held, IReadOnlyList<LogTail> tails)
    {
        await (turn.Commits ? held.Commit() : held.RollBack());
        await held.DisposeAsync();
        foreach (var tail in turn.Commits ? tails : [])
        {
            await Until.True(() => tail.Position + tail.Lag >= held.Position, "a tail has seen the commit");
        }
    }
}
