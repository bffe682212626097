using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Tracker.Bench;

/// <summary>
/// Calendar programs that ask for the same feed again and again, each over a connection of its own that it keeps. They
/// know just enough of HTTP to see where an answer ends, so that little of what is measured is theirs.
/// </summary>
internal sealed class PollingClients : IDisposable
{
    private readonly List<Client> clients = [];

    private PollingClients()
    {
    }

    /// <summary>As many clients, each connected.</summary>
    /// <param name="count">How many.</param>
    /// <param name="address">What they ask for.</param>
    /// <param name="status">What every answer must have.</param>
    /// <param name="headers">More lines of the request.</param>
    public static async Task<PollingClients> Connect(int count, Uri address, int status, params string[] headers)
    {
        string[] lines = [$"GET {address.PathAndQuery} HTTP/1.1", $"Host: {address.Authority}", .. headers, "", ""];
        var question = Encoding.ASCII.GetBytes(string.Join("\r\n", lines));
        var clients = new PollingClients();
        for (var number = 0; number < count; number++)
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            clients.clients.Add(new Client(socket, question, status));
            await socket.ConnectAsync(address.Host, address.Port);
        }

        return clients;
    }

    /// <summary>Lets all of them ask at the same time, each so often, one question after the other.</summary>
    /// <returns>Answers a second, over all.</returns>
    public async Task<double> Rate(int times)
    {
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(clients.Select(client => Task.Run(() => client.Ask(times, null))));
        return clients.Count * times / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    /// <summary>The same, with how many milliseconds each answer took.</summary>
    public async Task<(double Rate, IReadOnlyList<double> Milliseconds)> Poll(int times)
    {
        var took = clients.Select(_ => new List<double>(times)).ToList();
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(clients.Zip(took, (client, list) => Task.Run(() => client.Ask(times, list))));
        var rate = clients.Count * times / Stopwatch.GetElapsedTime(began).TotalSeconds;
        return (rate, [.. took.SelectMany(it => it)]);
    }

    public void Dispose() => clients.ForEach(client => client.Dispose());

    private sealed class Client(Socket socket, byte[] question, int status) : IDisposable
    {
        private readonly byte[] buffer = new byte[16 * 1024];

        public async Task Ask(int times, List<double>? took)
        {
            for (var asked = 0; asked < times; asked++)
            {
                var began = Stopwatch.GetTimestamp();
                await socket.SendAsync(question);
                await Receive();
                took?.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }
        }

        public void Dispose() => socket.Dispose();

        private async Task Receive()
        {
            var filled = 0;
            int end;
            do
            {
                filled += await Some(buffer.AsMemory(filled));
                end = buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8);
            }
            while (end < 0);
            var rest = end + 4 + BodyLength(buffer.AsSpan(0, end)) - filled;
            while (rest > 0)
                rest -= await Some(buffer);
        }

        private async Task<int> Some(Memory<byte> room) =>
            await socket.ReceiveAsync(room) is > 0 and var received
                ? received
                : throw new InvalidOperationException("The server hung up.");

        private int BodyLength(ReadOnlySpan<byte> head)
        {
            var said = Number(head["HTTP/1.1 ".Length..][..3]);
            if (said != status)
                throw new InvalidOperationException($"Answered {said} instead of {status}.");
            var name = "Content-Length: "u8;
            var at = head.IndexOf(name);
            if (at < 0)
                return 0;
            var value = head[(at + name.Length)..];
            var end = value.IndexOf((byte)'\r');
            return Number(end < 0 ? value : value[..end]);
        }

        private static int Number(ReadOnlySpan<byte> digits) =>
            int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
