using System.Globalization;
using Npgsql;

namespace Tracker.Store.Upkeep;

/// <summary>How PostgreSQL's own programs, such as <c>pg_dump</c>, are told which database is meant.</summary>
public static class ProgramSettings
{
    /// <summary>Environment variables that say what a connection string says.</summary>
    public static IEnumerable<(string Name, string Value)> Of(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        return new (string Name, string? Value)[]
            {
                ("PGHOST", settings.Host),
                ("PGPORT", settings.Port.ToString(CultureInfo.InvariantCulture)),
                ("PGUSER", settings.Username),
                ("PGPASSWORD", settings.Password),
                ("PGPASSFILE", settings.Passfile),
                ("PGDATABASE", settings.Database),
                ("PGSSLMODE", Mode(settings.SslMode)),
                ("PGSSLROOTCERT", settings.RootCertificate),
                ("PGAPPNAME", "tracker-upkeep"),
            }
            .Where(it => !string.IsNullOrEmpty(it.Value))
            .Select(it => (it.Name, it.Value!));
    }

    private static string Mode(SslMode mode) => mode switch
    {
        SslMode.VerifyCA => "verify-ca",
        SslMode.VerifyFull => "verify-full",
        _ => mode.ToString().ToLowerInvariant(),
    };
}
