using Tracker.Store;
using Tracker.Store.Followers;

namespace Tracker.Api.Http;

/// <summary>Whether this host can answer, and if not, why.</summary>
/// <param name="tail">Follows the log.</param>
/// <param name="databaseTrouble">Why the embedded database does not run; null while it does, or there is none.</param>
/// <param name="followers">What this host does, or stands by to do, with all that is recorded.</param>
public sealed class Health(LogTail tail, Func<string?> databaseTrouble, IReadOnlyList<RunningFollower> followers)
{
    private volatile bool started;

    /// <summary>Null when ready; else in Dutch what is still going on, or what stands in the way.</summary>
    public string? WaitingFor =>
        !tail.Ready ? tail.LastError ?? "het logboek wordt gelezen"
        : !started ? "de catalogus wordt ingelezen"
        : null;

    /// <summary>What somebody should look at although the host answers; each in one line, in Dutch.</summary>
    public IEnumerable<string> Notices
    {
        get
        {
            if (databaseTrouble() is { } trouble)
                yield return $"de database draait niet: {trouble}";
            else if (tail is { Ready: true, LastError: { } error })
                yield return $"de database antwoordt niet: {error}";
            if (tail.Gap is { BlockedBy: { } who } gap)
                yield return $"positie {gap.From} tot en met {gap.To} is nog niet zeker, door {who}; "
                    + "wat daarna komt, is nog niet te zien";
            foreach (var (type, count) in tail.LeftOut)
                yield return $"weggelaten wat deze versie niet kent: '{type}' ({count} keer)";
            foreach (var follower in followers)
            {
                if (follower.LastError is { } failure)
                    yield return $"volger {follower.Name} komt niet verder: {failure}";
                else if (follower.StandsStill)
                    yield return $"volger {follower.Name} staat stil, {follower.Lag} posities achter het logboek";
                if (follower.DeadLetters > 0)
                    yield return $"volger {follower.Name} heeft onbestelbare berichten: {follower.DeadLetters}";
            }
        }
    }

    /// <summary>Whether there is something to answer from: once started, a host goes on serving what it has.</summary>
    public bool IsAnswering => started;

    public void Started() => started = true;
}
