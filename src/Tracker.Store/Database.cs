using System.Net.Sockets;
using Npgsql;

namespace Tracker.Store;

/// <summary>The way to a PostgreSQL server.</summary>
public static class Database
{
    /// <summary>
    /// Connections to a database, with statements prepared by themselves and no reset between uses, as far as the
    /// connection string does not say otherwise. Tries one connection. Of several hosts in the string the one that is
    /// the primary is used; when another becomes that, it is found within a second or so.
    /// </summary>
    /// <exception cref="StoreUnavailableException">The string is wrong, or no server answers it.</exception>
    public static async Task<NpgsqlDataSource> Connect(string connectionString, CancellationToken stopping = default)
    {
        var settings = Parse(connectionString);
        var source = Make(settings, TargetSessionAttributes.Primary);
        try
        {
            await using var connection = await source.OpenConnectionAsync(stopping);
            return source;
        }
        catch (Exception failure) when (failure is NpgsqlException or SocketException or TimeoutException)
        {
            await source.DisposeAsync();
            throw new StoreUnavailableException(Explain(failure, settings), failure);
        }
    }

    /// <summary>Connections to a streaming replica, which need not be there yet.</summary>
    /// <exception cref="StoreUnavailableException">The string is wrong.</exception>
    public static NpgsqlDataSource ToReplica(string connectionString) =>
        Make(Parse(connectionString), TargetSessionAttributes.Standby);

    /// <summary>
    /// Whether this says that the database does not answer now, or takes nothing now, so that the same may work later.
    /// </summary>
    public static bool IsAway(Exception failure) =>
        failure is NpgsqlException { IsTransient: true }
            // None of several servers is the primary now, or none of them answers.
            or NpgsqlException { InnerException: AggregateException }
            or NpgsqlException { InnerException: null, Message: "No suitable host was found." }
            or PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction };

    /// <summary>Whether this says that the database has no room left; nothing was written then.</summary>
    public static bool IsFull(Exception failure) =>
        failure is PostgresException { SqlState: PostgresErrorCodes.DiskFull };

    private static NpgsqlDataSource Make(NpgsqlConnectionStringBuilder settings, TargetSessionAttributes wanted) =>
        settings.Host!.Contains(',', StringComparison.Ordinal)
            ? new NpgsqlDataSourceBuilder(settings.ConnectionString).BuildMultiHost().WithTargetSession(wanted)
            : NpgsqlDataSource.Create(settings);

    private static NpgsqlConnectionStringBuilder Parse(string connectionString)
    {
        try
        {
            var settings = new NpgsqlConnectionStringBuilder(connectionString);
            if (string.IsNullOrWhiteSpace(settings.Host))
            {
                throw new StoreUnavailableException("The connection string names no Host=….");
            }

            Prefer(settings, "Max Auto Prepare", () => settings.MaxAutoPrepare = 50);
            Prefer(settings, "Auto Prepare Min Usages", () => settings.AutoPrepareMinUsages = 2);
            Prefer(settings, "No Reset On Close", () => settings.NoResetOnClose = true);
            Prefer(settings, "Host Recheck Seconds", () => settings.HostRecheckSeconds = 1);
            Prefer(settings, "Application Name", () => settings.ApplicationName = "tracker");
            return settings;
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException)
        {
            throw new StoreUnavailableException(
                $"The connection string is wrong: {wrong.Message.ReplaceLineEndings(" ")}", wrong);
        }
    }

    private static void Prefer(NpgsqlConnectionStringBuilder settings, string keyword, Action set)
    {
        if (!settings.ShouldSerialize(keyword))
        {
            set();
        }
    }

    private static string Explain(Exception failure, NpgsqlConnectionStringBuilder settings)
    {
        var where = $"{settings.Host}:{settings.Port}";
        return failure switch
        {
            PostgresException { SqlState: PostgresErrorCodes.InvalidPassword } or
                PostgresException { SqlState: PostgresErrorCodes.InvalidAuthorizationSpecification } =>
                $"PostgreSQL at {where} does not let user '{settings.Username}' in: check user and password.",
            PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } =>
                $"PostgreSQL at {where} has no database '{settings.Database ?? settings.Username}': create it first.",
            PostgresException refused => $"PostgreSQL at {where} says: {refused.MessageText}",
            _ => $"No PostgreSQL answers at {where}: start it, or correct the connection string "
                + $"({failure.Message.ReplaceLineEndings(" ")}).",
        };
    }
}
