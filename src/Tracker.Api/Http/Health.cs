using Tracker.Store;

namespace Tracker.Api.Http;

/// <summary>Whether this host can answer, and if not, why.</summary>
public sealed class Health(LogTail tail)
{
    private volatile bool started;

    /// <summary>Null when ready; else in Dutch what is still going on, or what stands in the way.</summary>
    public string? WaitingFor =>
        !tail.Ready ? tail.LastError ?? "het logboek wordt gelezen"
        : !started ? "de catalogus wordt ingelezen"
        : null;

    /// <summary>Whether there is something to answer from: once started, a host goes on serving what it has.</summary>
    public bool IsAnswering => started;

    public void Started() => started = true;
}
