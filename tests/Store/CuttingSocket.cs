using System.Net.Sockets;

namespace Tracker.Tests.Store;

/// <summary>Stands between a client and its server, and cuts the line when told to.</summary>
internal sealed class CuttingSocket : IAsyncDisposable
{
    private const string Name = ".s.PGSQL.5432";

    // What a server says last: all is done, and nothing is open.
    private static readonly byte[] Ready = [(byte)'Z', 0, 0, 0, 5, (byte)'I'];

    private readonly string folder = Folders.New();
    private readonly string server;
    private readonly Socket listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly CancellationTokenSource stop = new();
    private readonly Task accepting;
    private int next;

    /// <param name="server">The folder of the server's socket.</param>
    public CuttingSocket(string server)
    {
        this.server = Path.Combine(server, Name);
        listener.Bind(new UnixDomainSocketEndPoint(Path.Combine(folder, Name)));
        listener.Listen();
        accepting = Accept();
    }

    /// <summary>When the line is cut.</summary>
    public enum Moment
    {
        Never,

        /// <summary>The server does not hear what is asked.</summary>
        BeforeTheServerHears,

        /// <summary>The server has done all of it, and its answer does not arrive.</summary>
        BeforeTheClientHears,
    }

    /// <summary>For a connection string.</summary>
    public string Folder => folder;

    /// <summary>Cuts the line on which the next thing is asked, once.</summary>
    public void CutNext(Moment moment) => Volatile.Write(ref next, (int)moment);

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Dispose();
        await accepting;
        stop.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task Accept()
    {
        try
        {
            while (true)
            {
                _ = Carry(await listener.AcceptAsync(stop.Token));
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task Carry(Socket client)
    {
        using var line = new Line(client, new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified));
        try
        {
            await line.Server.ConnectAsync(new UnixDomainSocketEndPoint(server), stop.Token);
            await Task.WhenAny(Ask(line), Answer(line));
        }
        catch (Exception cut) when (cut is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Either end has gone.
        }
    }

    private async Task Ask(Line line)
    {
        var buffer = new byte[16_384];
        while (await line.Client.ReceiveAsync(buffer, stop.Token) is > 0 and var count)
        {
            line.Cut = (Moment)Interlocked.Exchange(ref next, 0);
            if (line.Cut is Moment.BeforeTheServerHears)
            {
                return;
            }

            await line.Server.SendAsync(buffer.AsMemory(0, count), stop.Token);
        }
    }

    private async Task Answer(Line line)
    {
        var buffer = new byte[16_384];
        while (await line.Server.ReceiveAsync(buffer, stop.Token) is > 0 and var count)
        {
            if (line.Cut is not Moment.BeforeTheClientHears)
            {
                await line.Client.SendAsync(buffer.AsMemory(0, count), stop.Token);
            }
            else if (buffer.AsSpan(0, count).EndsWith(Ready))
            {
                return;
            }
        }
    }

    private sealed class Line(Socket client, Socket server) : IDisposable
    {
        private int cut;

        public Socket Client => client;

        public Socket Server => server;

        public Moment Cut
        {
            get => (Moment)Volatile.Read(ref cut);
            set => Volatile.Write(ref cut, (int)value);
        }

        public void Dispose()
        {
            client.Dispose();
            server.Dispose();
        }
    }
}
