using System.Globalization;
using Npgsql;
using Tracker.Store;

namespace Tracker.Tests.Store;

/// <summary>An append in a transaction that stays open until the test ends it.</summary>
internal sealed class HeldAppend : IAsyncDisposable
{
    private readonly NpgsqlConnection connection;
    private readonly NpgsqlTransaction transaction;

    private HeldAppend(NpgsqlConnection connection, NpgsqlTransaction transaction)
    {
        this.connection = connection;
        this.transaction = transaction;
    }

    /// <summary>As the tail tells who stands in the way.</summary>
    public string Who => string.Create(
        CultureInfo.InvariantCulture,
        $"process {connection.ProcessID} (tracker, database {connection.Database}, idle in transaction)");

    /// <summary>The last number that it drew.</summary>
    public long Position { get; private set; }

    /// <summary>Opens a transaction that has its id, and has drawn no number yet.</summary>
    public static async Task<HeldAppend> Begin(NpgsqlDataSource source)
    {
        var connection = await source.OpenConnectionAsync();
        var held = new HeldAppend(connection, await connection.BeginTransactionAsync());
        await using var draw = new NpgsqlCommand("select pg_current_xact_id()::text", connection);
        await draw.ExecuteScalarAsync();
        return held;
    }

    /// <summary>Draws numbers and writes, without a commit.</summary>
    public async Task<AppendOutcome.Appended> Write(EventLog log, Append append)
    {
        var attempt = await new AppendCall(append).Run(
            connection, log.SchemaName, log.Forms, CancellationToken.None);
        Position = attempt.Appended!.Position;
        return attempt.Appended;
    }

    public Task Commit() => transaction.CommitAsync();

    public Task RollBack() => transaction.RollbackAsync();

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }
}
