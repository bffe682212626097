using NodaTime;
using Npgsql;
using NpgsqlTypes;

namespace Tracker.Store.Reporting;

/// <summary>Writes rows into the table that holds them, in the binary form of the database.</summary>
internal static class ReportRows
{
    /// <exception cref="InvalidOperationException">A value is not of the type of its column.</exception>
    public static async Task Copy(
        NpgsqlConnection connection,
        string into,
        IReadOnlyList<ReportColumn> columns,
        IEnumerable<(string Part, LastingRow Row)> rows,
        CancellationToken stopping)
    {
        var names = string.Join(", ", columns.Select(column => column.Name));
        await using var copy = await connection.BeginBinaryImportAsync(
            $"copy {into} (_part, _from, _until, {names}) from stdin (format binary)", stopping);
        foreach (var (part, row) in rows)
        {
            await copy.StartRowAsync(stopping);
            await Write(copy, ReportType.Text, part, stopping);
            await Write(copy, ReportType.Day, row.From, stopping);
            await Write(copy, ReportType.Day, row.Until, stopping);
            foreach (var (column, value) in columns.Zip(row.Values))
            {
                await Write(copy, column.Type, value, stopping);
            }
        }

        await copy.CompleteAsync(stopping);
    }

    private static Task Write(
        NpgsqlBinaryImporter copy, ReportType type, object? value, CancellationToken stopping) => (type, value) switch
        {
            (_, null) => copy.WriteNullAsync(stopping),
            (ReportType.Text, string it) => copy.WriteAsync(it, NpgsqlDbType.Text, stopping),
            (ReportType.Whole, int it) => copy.WriteAsync((long)it, NpgsqlDbType.Bigint, stopping),
            (ReportType.Whole, long it) => copy.WriteAsync(it, NpgsqlDbType.Bigint, stopping),
            (ReportType.YesNo, bool it) => copy.WriteAsync(it, NpgsqlDbType.Boolean, stopping),
            (ReportType.Day, LocalDate it) => copy.WriteAsync(it.ToDateOnly(), NpgsqlDbType.Date, stopping),
            (ReportType.Moment, Instant it) =>
                copy.WriteAsync(it.ToDateTimeUtc(), NpgsqlDbType.TimestampTz, stopping),
            _ => throw new InvalidOperationException($"A {value.GetType().Name} is no {type}."),
        };
}
