namespace Tracker.Store.Embedded;

/// <summary>Sees to it that a server goes on: when it ends and nobody here asked it to, it is started again.</summary>
/// <remarks>
/// It waits a moment first, for someone may be restarting it by hand, and takes what that one started as soon as it is
/// there. It waits longer each time when the server does not start or does not last, so that a broken folder is not
/// hammered.
/// </remarks>
internal sealed class ServerWatch : IAsyncDisposable
{
    private readonly Func<Postmaster, bool> isReplaced;
    private readonly Func<Postmaster, Task<Postmaster>> startAgain;
    private readonly ServerWatchPace pace;
    private readonly Action<string> say;
    private readonly CancellationTokenSource stop = new();
    private readonly Task watching;
    private volatile Postmaster server;
    private volatile string? trouble;

    /// <param name="server">What runs now.</param>
    /// <param name="isReplaced">Given what ended, whether somebody else started one; asked often.</param>
    /// <param name="startAgain">Given what ended, what runs then; throws when nothing does.</param>
    /// <param name="say">Told in one line when it ended, why it does not start, and that it runs again.</param>
    public ServerWatch(
        Postmaster server,
        Func<Postmaster, bool> isReplaced,
        Func<Postmaster, Task<Postmaster>> startAgain,
        ServerWatchPace pace,
        Action<string> say)
    {
        this.server = server;
        this.isReplaced = isReplaced;
        this.startAgain = startAgain;
        this.pace = pace;
        this.say = say;
        watching = Task.Run(Watch);
    }

    public Postmaster Server => server;

    /// <summary>Why the server does not run, in one line; null while it does.</summary>
    public string? Trouble => trouble;

    /// <summary>Stops watching; a start that is under way is waited for. The server is left as it is.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!stop.IsCancellationRequested)
        {
            await stop.CancelAsync();
            await watching;
            stop.Dispose();
        }
    }

    private async Task Watch()
    {
        var (pause, lived) = (pace.First, TimeSpan.Zero);
        while (await Waited(pace.Look))
        {
            if (server.IsRunning)
            {
                lived += pace.Look;
                continue;
            }

            pause = lived >= pace.Lasting ? pace.First : pause;
            lived = TimeSpan.Zero;
            Tell(trouble ?? $"The database server (process {server.Id}) ended; it is started again.");
            if (!await WaitedForAnother(pause))
            {
                return;
            }

            pause = pause * 2 > pace.Max ? pace.Max : pause * 2;
            await Revive();
        }
    }

    private async Task Revive()
    {
        try
        {
            server = await startAgain(server);
            trouble = null;
            say($"The database server runs again (process {server.Id}).");
        }
        catch (Exception failure)
        {
            Tell($"The database server ended and does not start: {failure.Message.ReplaceLineEndings(" ")}");
        }
    }

    private void Tell(string what)
    {
        if (trouble != what)
        {
            trouble = what;
            say(what);
        }
    }

    private async Task<bool> WaitedForAnother(TimeSpan most)
    {
        var goesOn = true;
        for (var waited = TimeSpan.Zero; goesOn && waited < most && !isReplaced(server); waited += pace.Look)
        {
            goesOn = await Waited(pace.Look);
        }

        return goesOn;
    }

    private async Task<bool> Waited(TimeSpan time)
    {
        await Task.Delay(time, stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !stop.IsCancellationRequested;
    }
}

/// <summary>How often a <see cref="ServerWatch"/> does what.</summary>
internal sealed record ServerWatchPace
{
    /// <summary>How often it looks whether the server runs.</summary>
    public TimeSpan Look { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>How long it waits for another to start the server; then twice as long each time.</summary>
    public TimeSpan First { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long it waits at most.</summary>
    public TimeSpan Max { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>A server that ran for so long was well: its end is the first one.</summary>
    public TimeSpan Lasting { get; init; } = TimeSpan.FromMinutes(1);
}
