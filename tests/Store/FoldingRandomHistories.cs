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
    private const int All = 10_000;
    private const int Some = 50;
    private const int InOneLog = 100;

    private static readonly LogTailPace Eager = new() { Poll = TimeSpan.FromMilliseconds(2) };

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
        var histories = Thorough.Number(All, Some, "random histories");

        for (var left = histories; left > 0; left -= InOneLog)
        {
            await using var two = await TwoNodes.Open(source);
            Prop.ForAll(Arb.From(Gen.ListOf(turn)), turns => Happens(source, two, [.. turns]).GetAwaiter().GetResult())
                .Check(Config.QuickThrowOnFailure.WithMaxTest(Math.Min(left, InOneLog)).WithEndSize(20));
            await two.AreAsTheTable();
        }
    }

    private static async Task Happens(NpgsqlDataSource source, TwoNodes two, IReadOnlyList<Turn> turns)
    {
        var before = await two.Log.LastPosition();
        await Play(source, two.Log, turns, two.Tails);
        var end = await two.Log.MustAppend(Counting.One("count-end", null, 0));
        foreach (var tail in two.Tails)
        {
            Assert.True(await tail.WaitFor(end.Position, Counting.Patience));
        }

        var written = await two.AreAsTheTable(before);
        Assert.Equal(turns.Where(turn => turn.Commits).Sum(turn => turn.Events) + 1, written);
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

    /// <summary>Two nodes on one log, in a schema that goes with them.</summary>
    private sealed class TwoNodes(NpgsqlDataSource source, EventLog log, EventLog same) : IAsyncDisposable
    {
        private const string Schema = "history";

        private readonly LiveFold<ImmutableList<Recorded>> here = Counting.View();
        private readonly LiveFold<ImmutableList<Recorded>> there = Counting.View();
        private LogTail[] tails = [];

        public EventLog Log => log;

        public IReadOnlyList<LogTail> Tails => tails;

        public static async Task<TwoNodes> Open(NpgsqlDataSource source)
        {
            var log = await EventLog.Open(source, Counting.Forms, Schema);
            var same = await EventLog.Open(source, Counting.Forms, Schema);
            var two = new TwoNodes(source, log, same);
            two.tails =
            [
                LogTail.Start(log, source, [two.here], TimeProvider.System, Eager),
                LogTail.Start(same, source, [two.there], TimeProvider.System, Eager),
            ];
            return two;
        }

        /// <summary>Both views are what the table says, to the last byte.</summary>
        /// <returns>How many events there are after a position.</returns>
        public async Task<int> AreAsTheTable(long after = 0)
        {
            var table = new List<Recorded>();
            await foreach (var recorded in same.ReadAll(after))
            {
                table.Add(recorded);
            }

            foreach (var view in new[] { here, there })
            {
                Assert.Equal(Text(table), Text(view.Current.Where(it => it.Position > after)));
            }

            return table.Count;
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var tail in tails)
            {
                await tail.DisposeAsync();
            }

            await using var drop = source.CreateCommand($"drop schema {Schema} cascade");
            await drop.ExecuteNonQueryAsync();
        }

        // Two moments or numbers that only look alike are not the same.
        private static string Text(IEnumerable<Recorded> view) => string.Concat(view.Select(it => string.Create(
            CultureInfo.InvariantCulture,
            $"{it.Position} {it.Id} {it.Stream} {it.Version} {it.At.ToUnixTimeTicks()} {it.By} "
            + $"{Counting.Forms.AliasOf(it.Event.GetType())} {Counting.Forms.Serialize(it.Event)}\n")));
    }
}
