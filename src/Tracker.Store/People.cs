using Npgsql;

namespace Tracker.Store;

/// <summary>Who the ids of authors stand for. The log holds the ids alone, so that a name can be erased.</summary>
/// <param name="source">The database of the log.</param>
/// <param name="schema">The schema of the log, which <see cref="EventLog.Open"/> made.</param>
public sealed class People(NpgsqlDataSource source, string schema = "tracker")
{
    /// <summary>Writes down who someone is, or is now.</summary>
    public async Task Remember(NamedPerson person, CancellationToken stopping = default)
    {
        await using var write = source.CreateCommand(
            $"""
             insert into {schema}.people (id, name, email) values ($1, $2, $3)
             on conflict (id) do update set name = excluded.name, email = excluded.email
             """);
        write.Parameters.AddWithValue(person.Id);
        write.Parameters.AddWithValue(person.Name);
        write.Parameters.AddWithValue((object?)person.Email ?? DBNull.Value);
        await write.ExecuteNonQueryAsync(stopping);
    }

    /// <summary>Who someone is; null when nobody wrote it down, or it was erased.</summary>
    public async Task<NamedPerson?> Find(string id, CancellationToken stopping = default)
    {
        await using var look = source.CreateCommand($"select id, name, email from {schema}.people where id = $1");
        look.Parameters.AddWithValue(id);
        await using var row = await look.ExecuteReaderAsync(stopping);
        return await row.ReadAsync(stopping)
            ? new NamedPerson(row.GetString(0), row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2))
            : null;
    }

    /// <summary>Erases who someone is. What they recorded stays, under an id that says nothing.</summary>
    public async Task Erase(string id, CancellationToken stopping = default)
    {
        await using var erase = source.CreateCommand($"delete from {schema}.people where id = $1");
        erase.Parameters.AddWithValue(id);
        await erase.ExecuteNonQueryAsync(stopping);
    }
}

/// <param name="Id">The id of the author in the log.</param>
/// <param name="Name">As the person is called.</param>
/// <param name="Email">Null when unknown.</param>
public sealed record NamedPerson(string Id, string Name, string? Email);
