using System.Collections.Frozen;
using System.Numerics;

namespace Tracker.Domain.Procedures;

/// <summary>
/// The steps that an instrument can take, and from which to which: data, walked by the functions here.
/// </summary>
/// <remarks>The tables are in <c>data/procedures</c>; each step names the rules that it rests on.</remarks>
public sealed class Procedure
{
    /// <summary>A set of steps is one number, with a bit for each.</summary>
    internal const int StepsMax = 64;

    private readonly FrozenDictionary<string, Step> steps;
    // A set for each step: every view of every day asks for these.
    private readonly ulong[] next;
    private readonly ulong[] reach;
    private readonly ulong[] implied;

    /// <exception cref="ArgumentException">The table is not sound; the message lists every fault.</exception>
    public Procedure(Instrument instrument, IReadOnlyList<Step> table)
    {
        var faults = ProcedureFaults.Of(table);
        if (faults.Count > 0)
        {
            throw new ArgumentException($"Procedure {instrument}: {string.Join(" ", faults)}", nameof(table));
        }

        Instrument = instrument;
        Steps = [.. table.Select((step, at) => step with { Order = at })];
        steps = Steps.ToFrozenDictionary(step => step.Key, StringComparer.Ordinal);
        next = [.. Steps.Select(step => step.Next.Aggregate(0UL, (all, key) => all | Bit(steps[key])))];
        reach = [.. Steps.Select(step => Reachable(next[step.Order], without: null))];
        implied = [.. Steps.Prepend(null).SelectMany(from => ImpliedAfter(from))];
        var missed = Steps.Where(step => step.After is { } before && !CanReach(before, step.Key)).ToList();
        if (missed.Count > 0)
        {
            throw new ArgumentException(
                $"Procedure {instrument}: '{missed[0].Key}' cannot come after '{missed[0].After}'.", nameof(table));
        }
    }

    public Instrument Instrument { get; }

    /// <summary>
    /// It is no planning itself, and followed only for what others rest on: whether a cabinet is a caretaker. Who asks
    /// for it by name gets it; in what is planned it does not stand.
    /// </summary>
    public bool IsBackground => Instrument == Instrument.Cabinet;

    /// <summary>The steps in the order of the table, which is the usual order of a procedure.</summary>
    public IReadOnlyList<Step> Steps { get; }

    public Step? Find(string key) => steps.GetValueOrDefault(key);

    /// <summary>A step that must be there.</summary>
    /// <exception cref="InvalidOperationException">The table does not have it.</exception>
    public Step Get(string key) =>
        Find(key) ?? throw new InvalidOperationException($"Step {key} is not in {Instrument}.");

    /// <summary>The place of a step in the table, from 0; after all others for one that it does not have.</summary>
    public int Order(string key) => Find(key)?.Order ?? Steps.Count;

    /// <summary>Whether <paramref name="to"/> can come after <paramref name="from"/>, at once or later.</summary>
    public bool CanReach(string from, string to) => CanReach(steps[from], steps[to]);

    /// <inheritdoc cref="CanReach(string, string)"/>
    public bool CanReach(Step from, Step to) => (reach[from.Order] & Bit(to)) != 0;

    /// <summary>
    /// Whether a step must have been taken, from the beginning on, once another is known to have been.
    /// </summary>
    public bool MustPrecede(Step step, Step known) => (implied[Place(null, known)] & Bit(step)) != 0;

    /// <summary>Whether every road between two known steps passes a third.</summary>
    public bool MustLieBetween(Step step, Step from, Step to) => (implied[Place(from, to)] & Bit(step)) != 0;

    /// <summary>
    /// The steps that must have been taken between two known ones, because every path passes them; in the order of the
    /// table, neither end included. A step that can be skipped legally is never among them; nor is any where no path
    /// leads from the one to the other.
    /// </summary>
    /// <param name="from">The earlier known step, or null for the beginning of the procedure.</param>
    /// <param name="to">The later known step.</param>
    public IEnumerable<Step> Implied(string? from, string to)
    {
        var between = implied[Place(from is null ? null : steps[from], steps[to])];
        return Steps.Where(step => (between & Bit(step)) != 0);
    }

    private static ulong Bit(Step step) => 1UL << step.Order;

    private int Place(Step? from, Step to) => (((from?.Order ?? -1) + 1) * Steps.Count) + to.Order;

    /// <summary>For each step, the set of those that every road to it passes, from one step or the beginning.</summary>
    private ulong[] ImpliedAfter(Step? from)
    {
        var first = from is null
            ? Steps.Where(step => step.Class == StepClass.Start).Aggregate(0UL, (all, step) => all | Bit(step))
            : next[from.Order];
        var ahead = Reachable(first, without: null) & ~first;
        var sets = new ulong[Steps.Count];
        foreach (var step in Steps.Where(step => step != from))
        {
            var passing = ahead & reach[step.Order] & ~Reachable(first, step) & ~Bit(step);
            for (; passing != 0; passing &= passing - 1)
            {
                sets[BitOperations.TrailingZeroCount(passing)] |= Bit(step);
            }
        }

        return sets;
    }

    /// <summary>Every step that can be reached from a set of steps, those included, on roads that avoid one.</summary>
    private ulong Reachable(ulong from, Step? without)
    {
        var seen = 0UL;
        for (var open = from; open != 0;)
        {
            var step = Steps[BitOperations.TrailingZeroCount(open)];
            open &= open - 1;
            if (step != without && (without is null || step.After != without.Key))
            {
                seen |= Bit(step);
                open |= next[step.Order] & ~seen;
            }
        }

        return seen;
    }
}
