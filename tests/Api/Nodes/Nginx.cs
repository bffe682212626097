using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Tracker.Tests.House;
using Tracker.Tests.Store;

namespace Tracker.Tests.Api.Nodes;

/// <summary>An nginx with the configuration that ships, in front of two hosts.</summary>
internal sealed class Nginx : IAsyncDisposable
{
    // Where Debian has it, which is not on everyone's PATH.
    private const string Debian = "/usr/sbin/nginx";

    private readonly Process process;
    private readonly string folder;

    private Nginx(Process process, string folder, int port)
    {
        this.process = process;
        this.folder = folder;
        Address = new Uri($"http://127.0.0.1:{port}");
    }

    public Uri Address { get; }

    /// <param name="first">The address of a host, such as <c>http://127.0.0.1:5081</c>.</param>
    /// <param name="second">The address of the other.</param>
    public static async Task<Nginx> Before(string first, string second)
    {
        var folder = Folders.New();
        var port = FreePort();
        var site = Checkout.Text("deploy/nginx.conf")
            .Replace("127.0.0.1:5081", new Uri(first).Authority, StringComparison.Ordinal)
            .Replace("127.0.0.1:5082", new Uri(second).Authority, StringComparison.Ordinal)
            .Replace("listen 8080", $"listen 127.0.0.1:{port}", StringComparison.Ordinal);
        await File.WriteAllTextAsync(Path.Combine(folder, "site.conf"), site);
        await File.WriteAllTextAsync(
            Path.Combine(folder, "nginx.conf"),
            $$"""
              daemon off;
              pid {{folder}}/nginx.pid;
              events { worker_connections 256; }
              http {
                  access_log off;
                  client_body_temp_path {{folder}}/body;
                  proxy_temp_path {{folder}}/proxy;
                  fastcgi_temp_path {{folder}}/fastcgi;
                  uwsgi_temp_path {{folder}}/uwsgi;
                  scgi_temp_path {{folder}}/scgi;
                  include {{folder}}/site.conf;
              }

              """);
        var start = new ProcessStartInfo(
            File.Exists(Debian) ? Debian : "nginx",
            ["-p", folder, "-c", Path.Combine(folder, "nginx.conf"), "-e", Path.Combine(folder, "error.log")]);
        var nginx = new Nginx(Process.Start(start)!, folder, port);
        await Until.True(nginx.Listens, $"nginx listens ({folder}/error.log tells why not)");
        return nginx;
    }

    public async ValueTask DisposeAsync()
    {
        // Its master ends its workers when it is asked to stop, and leaves them when it is killed.
        using var ask = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private bool Listens()
    {
        try
        {
            using var client = new TcpClient("127.0.0.1", Address.Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
