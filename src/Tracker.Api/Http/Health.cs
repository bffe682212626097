namespace Tracker.Api.Http;

/// <summary>Whether this host can answer, and if not, why.</summary>
public sealed class Health
{
    private volatile string? waitingFor = "het logboek wordt gelezen";
    private volatile bool answering;

    /// <summary>Null when ready; else in Dutch what is still going on or what is wrong.</summary>
    public string? WaitingFor => waitingFor;

    /// <summary>Whether there is something to answer from: once ready, a host goes on serving what it has.</summary>
    public bool IsAnswering => answering;

    public void Ready()
    {
        waitingFor = null;
        answering = true;
    }

    /// <param name="why">In Dutch, for the person who looks after the host.</param>
    public void NotReady(string why) => waitingFor = why;
}
