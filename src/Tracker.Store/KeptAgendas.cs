using NodaTime;
using Npgsql;

namespace Tracker.Store;

/// <summary>
/// The feeds that people put together for themselves. They stand beside the log: nothing of them is history, and who
/// gives one up leaves nothing of it but the hash of an address that no longer works.
/// </summary>
/// <remarks>
/// Of secrets only the SHA-256 comes here. A secret has so many random bits that its hash cannot be guessed back, and a
/// look-up by it tells nothing by the time that it takes.
/// </remarks>
/// <param name="source">The database of the log.</param>
/// <param name="schema">The schema of the log, which <see cref="EventLog.Open"/> made.</param>
public sealed class KeptAgendas(NpgsqlDataSource source, string schema = "tracker")
{
    private const string Columns = "p.id, p.owner, p.choice, p.made, p.changed, p.last_used";

    /// <summary>Keeps a new feed, under the address with this secret.</summary>
    /// <param name="id">Its name among us, made by the caller.</param>
    /// <param name="keeper">Who may change it and give it up.</param>
    /// <param name="choice">What is in it.</param>
    /// <param name="secret">The hash of the secret in its address.</param>
    public Task Make(
        Guid id, AgendaKeeper keeper, string choice, byte[] secret, CancellationToken stopping = default) => Execute(
        $"""
         with made as (insert into {schema}.personal_agendas (id, owner, management, choice) values ($1, $2, $3, $4))
         insert into {schema}.agenda_addresses (secret, agenda) values ($5, $1)
         """,
        stopping,
        id, keeper.Person, keeper.Management, choice, secret);

    /// <summary>What is at the address with this secret.</summary>
    /// <returns>Null when there never was such an address; without a feed when it was given up.</returns>
    public async Task<AddressedAgenda?> At(byte[] secret, CancellationToken stopping = default)
    {
        await using var look = Command(
            $"""
             select {Columns} from {schema}.agenda_addresses a
             left join {schema}.personal_agendas p on p.id = a.agenda where a.secret = $1
             """,
            secret);
        await using var row = await look.ExecuteReaderAsync(stopping);
        return await row.ReadAsync(stopping)
            ? new AddressedAgenda(await row.IsDBNullAsync(0, stopping) ? null : Read(row))
            : null;
    }

    /// <summary>The feed with this id, if this person keeps it.</summary>
    public async Task<KeptAgenda?> Find(Guid id, string person, CancellationToken stopping = default) =>
        (await List("p.id = $1 and p.owner = $2", stopping, id, person)).SingleOrDefault();

    /// <summary>The feed that is kept by the link with this secret.</summary>
    public async Task<KeptAgenda?> Find(byte[] management, CancellationToken stopping = default) =>
        (await List("p.management = $1", stopping, management)).SingleOrDefault();

    /// <summary>The feeds that a person keeps, the oldest first.</summary>
    public Task<IReadOnlyList<KeptAgenda>> Of(string person, CancellationToken stopping = default) =>
        List("p.owner = $1", stopping, person);

    /// <summary>Another choice under the same address; the same choice again is no change.</summary>
    public Task Change(Guid id, string choice, CancellationToken stopping = default) => Execute(
        $"""
         update {schema}.personal_agendas set choice = $2, changed = clock_timestamp() where id = $1 and choice <> $2
         """,
        stopping,
        id, choice);

    /// <summary>Who kept a feed by a link keeps it as a person from now on; the link keeps it no more.</summary>
    public Task Adopt(Guid id, string person, CancellationToken stopping = default) => Execute(
        $"update {schema}.personal_agendas set owner = $2, management = null where id = $1 and owner is null",
        stopping,
        id, person);

    /// <summary>Gives a feed another address; those that it had are given up.</summary>
    public Task Move(Guid id, byte[] secret, CancellationToken stopping = default) => Execute(
        $"""
         with gone as (update {schema}.agenda_addresses set agenda = null where agenda = $1)
         insert into {schema}.agenda_addresses (secret, agenda)
         select $2, p.id from {schema}.personal_agendas p where p.id = $1
         """,
        stopping,
        id, secret);

    /// <summary>Erases a feed, and gives up its address.</summary>
    public Task GiveUp(Guid id, CancellationToken stopping = default) =>
        Execute($"delete from {schema}.personal_agendas where id = $1", stopping, id);

    /// <summary>Notes that these were read on a day, once a day at most for each.</summary>
    /// <returns>For how many it was the first time that day.</returns>
    public Task<int> Used(
        IReadOnlyCollection<Guid> ids, LocalDate day, CancellationToken stopping = default) => Execute(
        $"""
         update {schema}.personal_agendas set last_used = $2
         where id = any($1) and (last_used is null or last_used < $2)
         """,
        stopping,
        ids.ToArray(), day.ToDateOnly());

    /// <summary>
    /// Gives up what no calendar has read for so many months, nor anyone changed: by the database's clock, for a host
    /// whose clock runs ahead would erase them all.
    /// </summary>
    /// <returns>How many.</returns>
    public Task<int> Forget(int months, CancellationToken stopping = default) => Execute(
        $"""
         delete from {schema}.personal_agendas
         where greatest(last_used, (changed at time zone 'UTC')::date) < current_date - make_interval(months => $1)
         """,
        stopping,
        months);

    private async Task<IReadOnlyList<KeptAgenda>> List(
        string condition, CancellationToken stopping, params object[] values)
    {
        await using var look = Command(
            $"select {Columns} from {schema}.personal_agendas p where {condition} order by p.made, p.id", values);
        await using var row = await look.ExecuteReaderAsync(stopping);
        var found = new List<KeptAgenda>();
        while (await row.ReadAsync(stopping))
            found.Add(Read(row));
        return found;
    }

    private async Task<int> Execute(string sql, CancellationToken stopping, params object?[] values)
    {
        await using var command = Command(sql, values);
        return await command.ExecuteNonQueryAsync(stopping);
    }

    private NpgsqlCommand Command(string sql, params object?[] values)
    {
        var command = source.CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        return command;
    }

    private static KeptAgenda Read(NpgsqlDataReader row) => new(
        row.GetGuid(0),
        !row.IsDBNull(1),
        row.GetString(2),
        Instant.FromDateTimeUtc(row.GetDateTime(3)),
        Instant.FromDateTimeUtc(row.GetDateTime(4)),
        row.IsDBNull(5) ? null : LocalDate.FromDateOnly(row.GetFieldValue<DateOnly>(5)));
}

/// <summary>Who keeps a feed: a person, or whoever has the link to keep it.</summary>
public sealed record AgendaKeeper
{
    private AgendaKeeper(string? person, byte[]? management) => (Person, Management) = (person, management);

    internal string? Person { get; }

    internal byte[]? Management { get; }

    /// <param name="person">The opaque id of who signed in.</param>
    public static AgendaKeeper Who(string person) => new(person, null);

    /// <param name="management">The hash of the secret in the link.</param>
    public static AgendaKeeper WhoeverHas(byte[] management) => new(null, management);
}

/// <summary>A feed that someone keeps.</summary>
/// <param name="Id">Its name among us.</param>
/// <param name="HasOwner">Whether a person keeps it; else who has the link does.</param>
/// <param name="Choice">What is in it, as it was given to keep.</param>
/// <param name="Made">When it was made.</param>
/// <param name="Changed">When its choice last changed; when it was made, if it never did.</param>
/// <param name="LastUsed">The last day on which a calendar read it; null for never.</param>
public sealed record KeptAgenda(
    Guid Id, bool HasOwner, string Choice, Instant Made, Instant Changed, LocalDate? LastUsed);

/// <summary>An address that was given out.</summary>
/// <param name="Agenda">The feed at it; null when it was given up.</param>
public sealed record AddressedAgenda(KeptAgenda? Agenda);
