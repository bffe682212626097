using Npgsql;
using Tracker.Store;

namespace Tracker.Tests.Store;

public sealed class ConnectingToADatabase(PostgresCluster cluster)
{
    [Fact]
    public async Task Says_that_the_connection_string_is_wrong()
    {
        Assert.Equal(
            "The connection string is wrong: Couldn't set hots (Parameter 'hots')",
            await Message("Hots=db;Username=x"));
        Assert.Equal("The connection string names no Host=….", await Message("Username=x"));
    }

    [Fact]
    public async Task Says_that_no_server_answers()
    {
        var message = await Message("Host=127.0.0.1;Port=1;Username=x");

        Assert.StartsWith(
            "No PostgreSQL answers at 127.0.0.1:1: start it, or correct the connection string (",
            message,
            StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
    }

    [Fact]
    public async Task Says_that_the_database_is_not_there()
    {
        await using var source = await cluster.CreateDatabase();
        var settings = new NpgsqlConnectionStringBuilder(source.ConnectionString) { Database = "nowhere" };

        Assert.Equal(
            $"PostgreSQL at {settings.Host}:5432 has no database 'nowhere': create it first.",
            await Message(settings.ConnectionString));
    }

    [Fact]
    public async Task Says_that_the_user_is_not_let_in()
    {
        await using var source = await cluster.CreateDatabase();
        var settings = new NpgsqlConnectionStringBuilder(source.ConnectionString) { Username = "nobody_we_know" };

        Assert.Equal(
            $"PostgreSQL at {settings.Host}:5432 does not let user 'nobody_we_know' in: check user and password.",
            await Message(settings.ConnectionString));
    }

    [Fact]
    public async Task Prepares_statements_by_itself_unless_told_otherwise()
    {
        await using var source = await cluster.CreateDatabase();
        await using var told = await Database.Connect(source.ConnectionString + ";Max Auto Prepare=0");

        Assert.Equal(50, new NpgsqlConnectionStringBuilder(source.ConnectionString).MaxAutoPrepare);
        Assert.Equal(0, new NpgsqlConnectionStringBuilder(told.ConnectionString).MaxAutoPrepare);
    }

    private static async Task<string> Message(string connectionString) =>
        (await Assert.ThrowsAsync<StoreUnavailableException>(() => Database.Connect(connectionString))).Message;
}
