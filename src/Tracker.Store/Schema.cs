using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Npgsql;

namespace Tracker.Store;

/// <summary>
/// The database objects of the store: one file each in <c>Sql/</c>, named here in the order in which they are made.
/// </summary>
internal static partial class Schema
{
    private static readonly string[] Objects =
    [
        "schema",
        // The log, in Marten's layout.
        "mt_streams", "mt_events", "pk_mt_events_stream_and_version", "mt_events_sequence", "mt_event_progression",
        // What does not belong in the log.
        "commands", "sign_in_keys", "dead_letters", "reports",
        "personal_agendas", "personal_agendas_owner", "agenda_addresses", "agenda_addresses_agenda",
        "claim_command", "remember_command", "append_streams", "append_begin", "append_many",
    ];

    /// <summary>Makes what is missing. Two hosts may do so at once.</summary>
    /// <exception cref="ArgumentException">The name is not a plain lower-case one.</exception>
    /// <exception cref="StoreUnavailableException">The database is too old, or does not let us.</exception>
    public static async Task Make(NpgsqlDataSource source, string schema, CancellationToken stopping)
    {
        if (!PlainName().IsMatch(schema))
        {
            throw new ArgumentException($"'{schema}' cannot be a schema: use a-z, 0-9 and _.", nameof(schema));
        }

        var script = string.Concat(Objects.Select(Text)).Replace("{schema}", schema, StringComparison.Ordinal);
        var mark = $"tracker {Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}";
        await using var connection = await source.OpenConnectionAsync(stopping);
        if (connection.PostgreSqlVersion.Major < 13)
        {
            throw new StoreUnavailableException(
                $"PostgreSQL {connection.PostgreSqlVersion} is too old for the log: use 13 or newer.");
        }

        // Making what exists would wait for every open transaction, so a layout that is there already is left alone.
        if (await MarkOf(connection, schema, stopping) == mark)
        {
            return;
        }

        try
        {
            await Run(connection, schema, script, mark, stopping);
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new StoreUnavailableException(
                $"The database user may not make the schema '{schema}': grant it CREATE on the database.", refused);
        }
    }

    private static async Task Run(
        NpgsqlConnection connection, string schema, string script, string mark, CancellationToken stopping)
    {
        await using var transaction = await connection.BeginTransactionAsync(stopping);
        await using var make = new NpgsqlCommand(
            $"""
             set local client_min_messages = warning;
             select pg_advisory_xact_lock(hashtextextended('tracker {schema}', 0));
             {script}
             comment on schema {schema} is '{mark}';
             """,
            connection);
        await make.ExecuteNonQueryAsync(stopping);
        await transaction.CommitAsync(stopping);
    }

    private static async Task<string?> MarkOf(NpgsqlConnection connection, string schema, CancellationToken stopping)
    {
        await using var look = new NpgsqlCommand(
            "select obj_description(to_regnamespace($1), 'pg_namespace')", connection);
        look.Parameters.AddWithValue(schema);
        return await look.ExecuteScalarAsync(stopping) as string;
    }

    private static string Text(string name)
    {
        using var stream = typeof(Schema).Assembly.GetManifestResourceStream($"sql/{name}.sql")
            ?? throw new InvalidOperationException($"There is no Sql/{name}.sql.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd() + "\n";
    }

    [GeneratedRegex("^[a-z_][a-z0-9_]{0,40}$")]
    private static partial Regex PlainName();
}
