using Npgsql;

namespace Tracker.Store;

/// <summary>
/// The keys with which sign-ins and forms are sealed. They stand beside the log, so that a host that starts anew, or
/// another one, knows who signed in.
/// </summary>
/// <param name="source">The database of the log.</param>
/// <param name="schema">The schema of the log, which <see cref="EventLog.Open"/> made.</param>
public sealed class SignInKeys(NpgsqlDataSource source, string schema = "tracker")
{
    /// <summary>Every key, as it was written.</summary>
    public IReadOnlyList<string> Read()
    {
        using var read = source.CreateCommand($"select key from {schema}.sign_in_keys order by name");
        using var row = read.ExecuteReader();
        var keys = new List<string>();
        while (row.Read())
            keys.Add(row.GetString(0));
        return keys;
    }

    /// <summary>Writes a key. A key that is there stays as it is.</summary>
    public void Write(string name, string key)
    {
        using var write = source.CreateCommand(
            $"insert into {schema}.sign_in_keys (name, key) values ($1, $2) on conflict (name) do nothing");
        write.Parameters.AddWithValue(name);
        write.Parameters.AddWithValue(key);
        write.ExecuteNonQuery();
    }
}
