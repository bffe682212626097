using Npgsql;
using Tracker.Projections.Dossiers;
using Tracker.Store;
using Tracker.Store.Embedded;
using Tracker.Store.Followers;

namespace Tracker.Api;

/// <summary>
/// The database of one host, its log, and the view and all else that follows it; opened and closed in order.
/// </summary>
internal sealed class Storage : IAsyncDisposable
{
    private readonly LiveFold<TrackerView> view = new(TrackerView.Empty, TrackerView.EvolveAll);
    private readonly EmbeddedPostgres? embedded;
    private readonly NpgsqlDataSource source;
    private readonly NpgsqlDataSource? replica;

    private Storage(
        Settings settings, EmbeddedPostgres? embedded, NpgsqlDataSource source, EventLog log, TimeProvider clock)
    {
        replica = settings.ReplicaConnectionString is { } given ? Database.ToReplica(given) : null;
        this.embedded = embedded;
        this.source = source;
        Log = log;
        SignInKeys = new SignInKeys(source);
        DeadLetters = new DeadLetters(source);
        KeptAgendas = new KeptAgendas(source);
        Tail = LogTail.Start(log, source, [view], clock, replica: replica);
        Settled = new SettledMoments(log, source, Tail);
        Followers =
        [
            .. Wiring.Followers(settings, log, view, clock)
                .Select(it => RunningFollower.Start(it, Tail, source, clock)),
        ];
    }

    public EventLog Log { get; }

    public LogTail Tail { get; }

    /// <summary>Up to when nothing more can be recorded.</summary>
    public SettledMoments Settled { get; }

    public SignInKeys SignInKeys { get; }

    public DeadLetters DeadLetters { get; }

    public KeptAgendas KeptAgendas { get; }

    /// <summary>What happens outside the view with all that is recorded; on this node it may stand by.</summary>
    public IReadOnlyList<RunningFollower> Followers { get; }

    public TrackerView View => view.Current;

    /// <summary>Why the embedded database does not run; null while it does, or there is none.</summary>
    public string? DatabaseTrouble => embedded?.Trouble;

    /// <summary>Opens the database of the settings, and begins to fold its log.</summary>
    /// <param name="say">Told in one line what a person should know.</param>
    /// <exception cref="StoreUnavailableException">It cannot be used as it is set up.</exception>
    public static async Task<Storage> Open(
        Settings settings, TimeProvider clock, Action<string> say, CancellationToken cancel)
    {
        EmbeddedPostgres? embedded = null;
        NpgsqlDataSource? source = null;
        try
        {
            if (settings.ConnectionString is null)
                embedded = await EmbeddedPostgres.Start(settings.Data, new EmbeddedSettings { Say = say }, cancel);
            source = await Database.Connect(embedded?.ConnectionString ?? settings.ConnectionString!, cancel);
            var forms = Wiring.Forms.PassingOver(settings.EventTypesToSkip);
            var log = await EventLog.Open(source, forms, stopping: cancel);
            return new Storage(settings, embedded, source, log, clock);
        }
        catch
        {
            await Close(source, embedded);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var follower in Followers)
            await follower.DisposeAsync();
        Settled.Dispose();
        await Tail.DisposeAsync();
        if (replica is not null)
            await replica.DisposeAsync();
        await Close(source, embedded);
    }

    private static async Task Close(NpgsqlDataSource? source, EmbeddedPostgres? embedded)
    {
        if (source is not null)
            await source.DisposeAsync();
        if (embedded is not null)
            await embedded.DisposeAsync();
    }
}
