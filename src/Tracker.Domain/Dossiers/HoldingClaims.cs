namespace Tracker.Domain.Dossiers;

/// <summary>
/// Which claims on one milestone hold together, and which of those contradict each other (domain.md 2.3 and 2.5). Who
/// asks has claims of a kind of its own, and says which claim each of them is.
/// </summary>
public static class HoldingClaims
{
    /// <summary>
    /// Takes in the claim that was said next: over those that held, or beside them where it was said at once with one
    /// of them, or an editor put it there.
    /// </summary>
    /// <param name="holding">
    /// The claims that hold so far. Claims that were retracted or set aside are never taken in.
    /// </param>
    public static void Take<T>(List<T> holding, T next, Func<T, Planned> says)
    {
        var claim = says(next);
        if (!claim.Beside && !holding.Exists(other => AreOneSaying(says(other).Statement, claim.Statement)))
        {
            holding.Clear();
        }

        holding.Add(next);
    }

    /// <summary>Those of the claims that hold together that contradict one, in the order of saying; none when that one
    /// does not hold.</summary>
    public static List<T> Against<T>(List<T> holding, T one, Func<T, Planned> says)
    {
        var at = holding.IndexOf(one);
        return at < 0
            ? []
            : [.. holding.Where((other, index) => index != at
                && (index < at ? Contradict(says(other), says(one)) : Contradict(says(one), says(other))))];
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
