using System.Collections.Frozen;
using NodaTime;

namespace Tracker.Domain.Organisations;

/// <summary>The public bodies that we know, those that are no more included.</summary>
public sealed class OrganisationRegister
{
    private readonly FrozenDictionary<string, Organisation> byCode;

    /// <exception cref="ArgumentException">A code stands twice, or a successor is unknown.</exception>
    public OrganisationRegister(IEnumerable<Organisation> organisations)
    {
        All = [.. organisations.OrderBy(it => it.Kind).ThenBy(it => it.Code, StringComparer.Ordinal)];
        byCode = All.ToFrozenDictionary(it => it.Code, StringComparer.Ordinal);
        var unknown = All.SelectMany(it => it.Successors).Where(code => !byCode.ContainsKey(code)).ToList();
        if (unknown.Count > 0)
            throw new ArgumentException($"Unknown successors: {string.Join(", ", unknown)}.", nameof(organisations));
    }

    /// <summary>As the tables in <c>data/organisations</c> have it.</summary>
    public static OrganisationRegister Known { get; } = new(OrganisationTables.Read());

    /// <summary>Every body there ever was, by kind and code.</summary>
    public IReadOnlyList<Organisation> All { get; }

    /// <summary>The body with this code (lower-case), also when it is no more; null when there is none.</summary>
    public Organisation? Find(string code) => byCode.GetValueOrDefault(code);

    /// <summary>The ministry with this abbreviation, such as <c>BZK</c>; null when there is none.</summary>
    public Organisation? Ministry(string abbreviation) =>
        All.FirstOrDefault(it => it.Kind == OrganisationKind.Ministry && it.Abbreviation == abbreviation);

    /// <summary>The bodies of a kind that exist on a day, by code.</summary>
    public IEnumerable<Organisation> On(LocalDate day, OrganisationKind kind) =>
        All.Where(it => it.Kind == kind && it.Exists(day));

    /// <summary>
    /// The body that goes on with this one on a day, over any number of mergers: itself while it exists. Null when the
    /// code is unknown, or when it was divided among several (<see cref="SuccessorsOf"/>).
    /// </summary>
    public Organisation? SuccessorOf(string code, LocalDate day) =>
        SuccessorsOf(code, day) is [var only] ? only : null;

    /// <summary>The bodies that go on with this one on a day, itself while it exists; none when unknown.</summary>
    public IReadOnlyList<Organisation> SuccessorsOf(string code, LocalDate day)
    {
        var found = new SortedDictionary<string, Organisation>(StringComparer.Ordinal);
        var open = new Stack<string>([code]);
        while (open.TryPop(out var next))
        {
            // A body ends later than its predecessors, so this comes to an end.
            if (Find(next) is not { } body)
                continue;
            if (body.ValidUntil is { } end && end <= day)
                foreach (var successor in body.Successors)
                    open.Push(successor);
            else
                found[next] = body;
        }

        return [.. found.Values];
    }
}
