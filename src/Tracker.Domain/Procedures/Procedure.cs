using System.Collections.Frozen;

namespace Tracker.Domain.Procedures;

/// <summary>
/// The steps that an instrument can take, and from which to which: data, walked by the functions here.
/// </summary>
/// <remarks>
/// Source of the rules: domain.md section 3, after the Draaiboek voor de regelgeving; the tables are in
/// <c>data/procedures</c>.
/// </remarks>
public sealed class Procedure
{
    private readonly FrozenDictionary<string, Step> steps;
    // A place for each pair of steps: every view of every day asks for these.
    private readonly bool[] reach;
    private readonly bool[] impliedFromStart;

    /// <exception cref="ArgumentException">The table is not sound; the message lists every fault.</exception>
    public Procedure(Instrument instrument, IReadOnlyList<Step> table)
    {
        var faults = Faults(table).ToList();
        if (faults.Count > 0)
        {
            throw new ArgumentException($"Procedure {instrument}: {string.Join(" ", faults)}", nameof(table));
        }

        Instrument = instrument;
        Steps = [.. table.Select((step, at) => step with { Order = at })];
        steps = Steps.ToFrozenDictionary(step => step.Key, StringComparer.Ordinal);
        reach = Pairs(step => Reachable(step.Next, without: null));
        impliedFromStart = Pairs(step => Implied(null, step.Key).Select(before => before.Key));
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
    public bool CanReach(Step from, Step to) => reach[Pair(from, to)];

    /// <summary>
    /// Whether a step must have been taken, from the beginning on, once another is known to have been.
    /// </summary>
    public bool MustPrecede(Step step, Step known) => impliedFromStart[Pair(known, step)];

    /// <summary>
    /// The steps that must have been taken between two known ones, because every path passes them; in the order of the
    /// table, neither end included. A step that can be skipped legally is never among them.
    /// </summary>
    /// <param name="from">The earlier known step, or null for the beginning of the procedure.</param>
    /// <param name="to">The later known step.</param>
    public IEnumerable<Step> Implied(string? from, string to)
    {
        var starts = from is null
            ? Steps.Where(step => step.Class == StepClass.Start).Select(step => step.Key).ToList()
            : [.. steps[from].Next];
        return Steps.Where(step =>
            step.Key != from && step.Key != to && !starts.Contains(to)
            && CanReach(step.Key, to) && !Reachable(starts, without: step.Key).Contains(to));
    }

    private int Pair(Step from, Step to) => (from.Order * Steps.Count) + to.Order;

    private bool[] Pairs(Func<Step, IEnumerable<string>> related)
    {
        var pairs = new bool[Steps.Count * Steps.Count];
        foreach (var step in Steps)
        {
            foreach (var other in related(step))
            {
                pairs[Pair(step, steps[other])] = true;
            }
        }

        return pairs;
    }

    private HashSet<string> Reachable(IEnumerable<string> from, string? without)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(from);
        while (open.TryPop(out var key))
        {
            if (key != without && (without is null || steps[key].After != without) && seen.Add(key))
            {
                foreach (var next in steps[key].Next)
                {
                    open.Push(next);
                }
            }
        }

        return seen;
    }

    private static IEnumerable<string> Faults(IReadOnlyList<Step> table)
    {
        var keys = table.Select(step => step.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var step in table)
        {
            foreach (var unknown in step.Next.Where(next => !keys.Contains(next)))
            {
                yield return $"'{step.Key}' leads to '{unknown}', which is not in the table.";
            }

            if (step.After is not null && !keys.Contains(step.After))
            {
                yield return $"'{step.Key}' comes after '{step.After}', which is not in the table.";
            }

            if ((step.Class == StepClass.Terminal) != (step.Next.Count == 0))
            {
                yield return $"'{step.Key}' must have an exit exactly when it is not terminal.";
            }

            if (step.Class != StepClass.Start && !table.Any(other => other.Next.Contains(step.Key)))
            {
                yield return $"'{step.Key}' cannot be reached.";
            }
        }

        foreach (var twice in table.GroupBy(step => step.Key).Where(group => group.Count() > 1))
        {
            yield return $"'{twice.Key}' stands twice.";
        }
    }
}
