using Npgsql;

namespace Tracker.Store;

/// <summary>Tells other nodes that something was written, and hears it from them.</summary>
/// <remarks>
/// Not in the append's own transaction: a transaction that notifies takes a lock over the whole server when it commits,
/// and would put all writers in one queue. What gets lost here is found by polling, and polling reports what is wrong.
/// </remarks>
internal sealed class Announcer(NpgsqlDataSource source, string schema, LogTailPace pace)
{
    private static readonly TimeSpan Forever = Timeout.InfiniteTimeSpan;
    private static readonly TimeSpan Repair = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan SilenceMax = TimeSpan.FromSeconds(30);

    private string Channel => $"{schema}_log";

    /// <summary>Announces every ring of the bell, many rings at once as one, until it is stopped.</summary>
    public async Task Announce(Bell written, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await written.Wait(Forever, stopping);
                await using var notify = source.CreateCommand($"notify {Channel}");
                await notify.ExecuteNonQueryAsync(stopping);
                await Task.Delay(pace.BetweenAnnouncements, stopping);
            }
            catch (Exception)
            {
                await Pause(stopping);
            }
        }
    }

    /// <summary>Rings the bell at every announcement, until it is stopped.</summary>
    public async Task Listen(Bell heard, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await using var connection = await source.OpenConnectionAsync(stopping);
                connection.Notification += (_, _) => heard.Ring();
                await Run(connection, $"listen {Channel}", stopping);
                heard.Ring();
                await Hear(connection, stopping);
            }
            catch (Exception)
            {
                await Pause(stopping);
            }
        }
    }

    private static async Task Hear(NpgsqlConnection connection, CancellationToken stopping)
    {
        try
        {
            while (true)
            {
                // A line that died silently says nothing either: so it is tried now and then.
                if (!await connection.WaitAsync(SilenceMax, stopping))
                {
                    await Run(connection, "select 1", stopping);
                }
            }
        }
        finally
        {
            // The connection may go back to a pool that does not reset it.
            if (connection.FullState == System.Data.ConnectionState.Open)
            {
                await Run(connection, "unlisten *", CancellationToken.None);
            }
        }
    }

    private static async Task Run(NpgsqlConnection connection, string statement, CancellationToken stopping)
    {
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync(stopping);
    }

    private static async Task Pause(CancellationToken stopping) =>
        await Task.Delay(Repair, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
