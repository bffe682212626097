using Npgsql;
using Tracker.Api;
using Tracker.Store;
using Tracker.Tests.Store;

namespace Tracker.Tests.Api;

public sealed class Remembering_commands(PostgresCluster cluster)
{
    [Fact]
    public async Task Ends_after_a_week()
    {
        await using var host = await TestHost.Start(cluster);
        await using var source = await Database.Connect(host.Settings.ConnectionString!);
        await Run(source, """
            insert into tracker.commands (client, key, request_hash, status, body, position, recorded)
            values ('us', 'old', '', 201, '', 1, clock_timestamp() - interval '7 days 1 minute'),
                   ('us', 'new', '', 201, '', 1, clock_timestamp() - interval '6 days 23 hours')
            """);

        await using var next = await TrackerHost.Start(host.Settings);

        await Until.True(() => Keys(source).Result == "new", "only the young key is left");
    }

    private static async Task<string> Keys(NpgsqlDataSource source)
    {
        await using var keys = source.CreateCommand("select string_agg(key, ' ' order by key) from tracker.commands");
        return (string)(await keys.ExecuteScalarAsync())!;
    }

    private static async Task Run(NpgsqlDataSource source, string statement)
    {
        await using var command = source.CreateCommand(statement);
        await command.ExecuteNonQueryAsync();
    }
}
