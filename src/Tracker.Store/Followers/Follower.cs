namespace Tracker.Store.Followers;

/// <summary>
/// What happens outside the views with all that is recorded. It has a bookmark in the log under its own name; of all
/// nodes on a database one at a time is at work for that name.
/// </summary>
public abstract class Follower
{
    private protected Follower(string name, FollowerPace? pace) => (Name, Pace) = (name, pace ?? new FollowerPace());

    /// <summary>The name of its bookmark; kept for ever, for under another name it begins anew.</summary>
    public string Name { get; }

    internal FollowerPace Pace { get; }

    /// <summary>Goes on from the bookmark to where the log is certain, and moves the bookmark there.</summary>
    /// <param name="lead">The session in which this node is the one at work.</param>
    /// <param name="bookmark">Null when the follower never ran before.</param>
    /// <param name="certain">Up to where the order of the log is certain; not before the bookmark.</param>
    internal abstract Task GoOn(Lead lead, long? bookmark, long certain, CancellationToken stopping);
}
