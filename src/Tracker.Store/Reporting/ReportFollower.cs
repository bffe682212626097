using Npgsql;
using Tracker.Store.Followers;

namespace Tracker.Store.Reporting;

/// <summary>
/// Keeps tables for people who report with SQL: at every moment they say what the view said at the bookmark, for both
/// are written in one transaction.
/// </summary>
/// <remarks>
/// It skips nothing: what it cannot write stops it. Who reads the tables never waits longer than half a second and
/// never sees a part of a change, also while all is made anew.
/// </remarks>
public sealed class ReportFollower<TView> : Follower
{
    private readonly LiveFold<TView> view;
    private readonly Reports<TView> reports;
    private readonly ReportLayout<TView> layout;

    /// <param name="name">The name of its bookmark.</param>
    /// <param name="log">Where the tables come beside.</param>
    /// <param name="view">The view that this node folds.</param>
    /// <param name="reports">The tables.</param>
    /// <param name="pace">How often it writes.</param>
    /// <exception cref="ArgumentException">A name in the report is not a plain lower-case one.</exception>
    public ReportFollower(
        string name, EventLog log, LiveFold<TView> view, Reports<TView> reports, FollowerPace? pace = null)
        : base(name, pace)
    {
        this.view = view;
        this.reports = reports;
        layout = new ReportLayout<TView>(reports, log.SchemaName);
    }

    internal override async Task GoOn(Lead lead, long? bookmark, long certain, CancellationToken stopping)
    {
        var (now, mark) = view.Latest;
        var writer = new ReportWriter<TView>(lead, reports, layout);
        var generation = bookmark is null ? null : await writer.Standing(stopping);
        if (generation is not null && bookmark == mark.Position)
        {
            return;
        }

        await using var transaction = await lead.Connection.BeginTransactionAsync(stopping);
        if (!await lead.IsOn(mark, stopping))
        {
            return;
        }

        if (generation is { } there)
        {
            await writer.Update(now, there, bookmark!.Value, mark.Position, stopping);
        }
        else
        {
            await writer.MakeAnew(now, stopping);
        }

        await lead.Move(mark.Position, stopping);
        await transaction.CommitAsync(stopping);
    }
}

/// <summary>Asks for reports to be made anew, whichever node keeps them.</summary>
/// <param name="source">The database of the log.</param>
/// <param name="follower">The name of the follower that keeps them.</param>
/// <param name="schema">The schema of the log, which <see cref="EventLog.Open"/> made.</param>
public sealed class ReportRequest(NpgsqlDataSource source, string follower, string schema = "tracker")
{
    /// <summary>Asks. Without a node at work it is done as soon as there is one.</summary>
    public async Task Ask(CancellationToken stopping = default)
    {
        await using var ask = source.CreateCommand($"update {schema}.reports set made = null where name = $1");
        ask.Parameters.AddWithValue(follower);
        await ask.ExecuteNonQueryAsync(stopping);
    }

    /// <summary>Whether it is done.</summary>
    public async Task<bool> IsDone(CancellationToken stopping = default)
    {
        await using var look = source.CreateCommand($"select made is not null from {schema}.reports where name = $1");
        look.Parameters.AddWithValue(follower);
        return await look.ExecuteScalarAsync(stopping) is true;
    }
}
