namespace Tracker.Domain.Dossiers;

/// <summary>
/// Which claims on one milestone hold together, and which of those contradict each other (domain.md 2.3 and 2.5).
/// </summary>
/// <param name="Claims">The claims that hold, in the order in which they were said; the last one is among them.</param>
/// <param name="Conflicts">Pairs of them that cannot both be true, each pair once, the earlier first.</param>
public sealed record HoldingClaims(
    IReadOnlyList<Planned> Claims, IReadOnlyList<(Planned Earlier, Planned Later)> Conflicts)
{
    /// <summary>The claims that contradict another one.</summary>
    public IReadOnlySet<string> Contradicted { get; } = Conflicts
        .SelectMany(pair => new[] { pair.Earlier.Statement.Entry, pair.Later.Statement.Entry })
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>The ids of the claims that contradict this one, in the order in which they were said.</summary>
    public IEnumerable<string> ContradictionsOf(string entry) => Claims
        .Select(claim => claim.Statement.Entry)
        .Where(other => Conflicts.Any(pair =>
            (pair.Earlier.Statement.Entry, pair.Later.Statement.Entry) is var (one, two)
            && ((one, two) == (entry, other) || (one, two) == (other, entry))));

    /// <param name="claims">
    /// The claims on one milestone that live (neither retracted nor set aside), by the day said, then as recorded.
    /// </param>
    public static HoldingClaims Of(IEnumerable<Planned> claims)
    {
        var holding = new List<Planned>();
        var conflicts = new List<(Planned, Planned)>();
        foreach (var claim in claims)
        {
            if (!claim.Beside && !holding.Any(other => AreOneSaying(other.Statement, claim.Statement)))
            {
                holding.Clear();
                conflicts.Clear();
            }

            conflicts.AddRange(holding.Where(other => Contradict(other, claim)).Select(other => (other, claim)));
            holding.Add(claim);
        }

        return new HoldingClaims(holding, conflicts);
    }

    /// <summary>
    /// Whether two things were said at once: on the same day, or in the same document where the days cannot be told
    /// apart. A document that is kept up to date says a new thing each time; that its key is the same makes it no
    /// contradiction.
    /// </summary>
    public static bool AreOneSaying(Statement one, Statement other) =>
        one.SaidOn == other.SaidOn
        || (one.Source == other.Source
            && (one.SaidOnIsApproximate || other.SaidOnIsApproximate)
            && one.SaidOn.ToYearMonth() == other.SaidOn.ToYearMonth());

    /// <summary>
    /// Two claims that hold contradict each other when their days do not meet; and when an editor put the later one
    /// beside what was said before, for that says so by itself.
    /// </summary>
    private static bool Contradict(Planned earlier, Planned later) =>
        !earlier.Date.Meets(later.Date) || (later.Beside && !AreOneSaying(earlier.Statement, later.Statement));
}
