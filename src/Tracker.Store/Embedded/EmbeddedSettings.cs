using System.Globalization;

namespace Tracker.Store.Embedded;

/// <summary>How an embedded server runs.</summary>
public sealed record EmbeddedSettings
{
    /// <summary>What is acknowledged survives a loss of power. Only tests, whose data may go, say false.</summary>
    public bool Durable { get; init; } = true;

    /// <summary>How many connections the server takes.</summary>
    public int Connections { get; init; } = 100;

    /// <summary>Told in one line what a person should know, such as that the database lies elsewhere.</summary>
    public Action<string> Say { get; init; } = _ => { };

    internal ServerWatchPace Pace { get; init; } = new();

    internal string File(string socketFolder) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
         # Written by the host at every start; what is changed here is lost.
         listen_addresses = ''
         port = 5432
         unix_socket_directories = '{socketFolder.Replace("'", "''", StringComparison.Ordinal)}'
         unix_socket_permissions = 0700
         max_connections = {Connections}
         shared_buffers = 64MB
         max_wal_size = 512MB
         timezone = 'UTC'
         log_timezone = 'UTC'
         log_checkpoints = off
         fsync = {OnOff(Durable)}
         full_page_writes = {OnOff(Durable)}
         synchronous_commit = on

         """);

    private static string OnOff(bool on) => on ? "on" : "off";
}
