using System.Collections.Immutable;
using Npgsql;
using NodaTime;
using Tracker.Domain;
using Tracker.Domain.PlanDates;
using Tracker.Store;

namespace Tracker.Tests.Store;

/// <summary>An event with a member of every form.</summary>
public sealed record Counted(
    int Number, string Text = "", LocalDate? On = null, Instant? Until = null, PlanDate? Plan = null) : TrackerEvent
{
    public Values<string> Names { get; init; } = [];

    public Precision Fineness { get; init; } = Precision.None;
}

public sealed record Emptied(string Reason) : TrackerEvent;

/// <summary>Stands for an event of a later release.</summary>
public sealed record Weighed(decimal Kilos) : TrackerEvent;

/// <summary>A log of counts, and a view that remembers every event of it.</summary>
internal static class Counting
{
    public static EventForms Forms { get; } = new([typeof(Counted), typeof(Emptied)]);

    public static Author Author { get; } = new("p-17", "api");

    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(40);

    public static LiveFold<ImmutableList<Recorded>> View() =>
        new([], (view, recorded) => view.Add(recorded));

    public static StreamAppend Events(string stream, long? expected, params int[] numbers) =>
        new(stream, "count", expected, [.. numbers.Select(number => new Counted(number))]);

    public static Append One(string stream, long? expected, params int[] numbers) =>
        new([Events(stream, expected, numbers)], Author);

    public static async Task<AppendOutcome.Appended> MustAppend(this EventLog log, Append append) =>
        Assert.IsType<AppendOutcome.Appended>(await log.Append(append));

    public static LogTail Tail(this EventLog log, NpgsqlDataSource source, params LiveFold[] folds) =>
        LogTail.Start(log, source, folds, TimeProvider.System);

    public static int[] Numbers(this LiveFold<ImmutableList<Recorded>> view) =>
        [.. view.Current.Select(recorded => ((Counted)recorded.Event).Number)];

    public static async Task<List<Recorded>> All(this EventLog log)
    {
        var all = new List<Recorded>();
        await foreach (var recorded in log.ReadAll())
        {
            all.Add(recorded);
        }

        return all;
    }
}
