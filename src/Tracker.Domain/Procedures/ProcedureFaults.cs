namespace Tracker.Domain.Procedures;

/// <summary>What can be wrong with a table of steps: a program with a table that is not sound does not start.</summary>
internal static class ProcedureFaults
{
    /// <summary>A sentence for each fault, naming the step; empty for a sound table.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<Step> table)
    {
        var keys = table.Select(step => step.Key).ToHashSet(StringComparer.Ordinal);
        var faults = table.SelectMany(step => OfStep(step, keys)).ToList();
        faults.AddRange(table.GroupBy(step => step.Key)
            .Where(group => group.Count() > 1)
            .Select(group => $"'{group.Key}' stands twice."));
        if (table.All(step => step.Class != StepClass.Start))
        {
            faults.Add("There is no step to begin with.");
        }

        if (table.Count > Procedure.StepsMax)
        {
            faults.Add($"There are more than {Procedure.StepsMax} steps.");
        }

        // Roads can be walked only where every step that they lead to is there, once.
        return faults.Count > 0 ? faults : [.. OfRoads(table.ToDictionary(step => step.Key))];
    }

    private static IEnumerable<string> OfStep(Step step, HashSet<string> keys)
    {
        foreach (var unknown in step.Next.Where(next => !keys.Contains(next)))
        {
            yield return $"'{step.Key}' leads to '{unknown}', which is not in the table.";
        }

        if (step.Next.Distinct().Count() != step.Next.Count)
        {
            yield return $"'{step.Key}' leads to one step twice.";
        }

        if (step.After is not null && !keys.Contains(step.After))
        {
            yield return $"'{step.Key}' comes after '{step.After}', which is not in the table.";
        }

        if (step.IsEnd != (step.Next.Count == 0))
        {
            yield return $"'{step.Key}' must have an exit exactly when it is not terminal.";
        }

        if (step.IsEnd && (step.PerTranche || step.Repeatable))
        {
            yield return $"'{step.Key}' ends the dossier, so it is taken once, by the whole.";
        }

        if (step.Label.Length == 0 || step.English.Length == 0 || step.Sources.Count == 0)
        {
            yield return $"'{step.Key}' needs a label, its English and a source.";
        }

        if (!PhaseWords.Phases.Contains(step.Phase))
        {
            yield return $"'{step.Key}' belongs to '{step.Phase}', which is no part of a procedure.";
        }
    }

    private static IEnumerable<string> OfRoads(Dictionary<string, Step> steps)
    {
        var reached = From(steps, from step in steps.Values where step.Class == StepClass.Start select step.Key);
        foreach (var step in steps.Values)
        {
            var ahead = From(steps, step.Next);
            if (!reached.Contains(step.Key))
            {
                yield return $"'{step.Key}' cannot be reached.";
            }

            if (step.Repeatable && !ahead.Contains(step.Key))
            {
                yield return $"'{step.Key}' may be repeated, but no road leads back to it.";
            }

            if (!step.IsEnd && !ahead.Any(it => steps[it].IsEnd))
            {
                yield return $"From '{step.Key}' no road leads to an end.";
            }
        }
    }

    private static HashSet<string> From(Dictionary<string, Step> steps, IEnumerable<string> first)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(first);
        while (open.TryPop(out var step))
        {
            if (seen.Add(step))
            {
                foreach (var next in steps[step].Next)
                {
                    open.Push(next);
                }
            }
        }

        return seen;
    }
}
