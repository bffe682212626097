using Npgsql;
using Tracker.Store.Followers;

namespace Tracker.Store.Reporting;

/// <summary>Writes the tables of a report, within a transaction of the follower that keeps them.</summary>
internal sealed class ReportWriter<TView>(Lead lead, Reports<TView> reports, ReportLayout<TView> layout)
{
    // People's queries hold their views: whoever comes after us would wait as long as we do, so we come back later.
    private static readonly TimeSpan SwapMax = TimeSpan.FromMilliseconds(500);

    /// <summary>Which generation is there; null when none is, or when it is to be made anew.</summary>
    public async Task<int?> Standing(CancellationToken stopping)
    {
        await using var look = Command(
            $"""
             select generation from {lead.Schema}.reports
             where name = $1 and made = $2 and shown = $3
                 and (select bool_and(to_regclass(view) is not null) from unnest(shown) as view)
             """,
            lead.Follower, layout.Made, layout.Shown);
        return await look.ExecuteScalarAsync(stopping) as int?;
    }

    /// <summary>
    /// Makes all tables anew beside those that are there, and shows them in their place at the very end.
    /// </summary>
    public async Task MakeAnew(TView view, CancellationToken stopping)
    {
        var (last, shown) = await Last(stopping);
        var generation = last + 1;
        await Run(layout.Tables(generation), stopping);
        await Write(view, reports.Parts(view), generation, stopping);
        await Run(layout.Indexes(generation), stopping);
        await Run($"set local lock_timeout = {SwapMax.TotalMilliseconds}", stopping);
        await Show(generation, shown, stopping);
        await DropAllBut(generation, stopping);
        await using var note = Command(
            $"""
             insert into {lead.Schema}.reports (name, generation, made, shown) values ($1, $2, $3, $4)
             on conflict (name) do update
                 set generation = excluded.generation, made = excluded.made, shown = excluded.shown
             """,
            lead.Follower, generation, layout.Made, layout.Shown);
        await note.ExecuteNonQueryAsync(stopping);
    }

    /// <summary>Writes the rows anew of what was touched between two positions, the last included.</summary>
    public async Task Update(TView view, int generation, long after, long upTo, CancellationToken stopping)
    {
        string[] parts = [.. reports.Touched(view, await Streams(after, upTo, stopping)).Distinct()];
        foreach (var table in reports.Tables)
        {
            await using var delete = Command(
                $"delete from {layout.Holds(table.Name, generation)} where _part = any($1)", [parts]);
            await delete.ExecuteNonQueryAsync(stopping);
        }

        await Write(view, parts, generation, stopping);
    }

    private async Task Write(TView view, IEnumerable<string> parts, int generation, CancellationToken stopping)
    {
        var all = parts.ToList();
        foreach (var table in reports.Tables)
        {
            await ReportRows.Copy(
                lead.Connection, layout.Holds(table.Name, generation), table.Columns, Rows(table), stopping);
        }

        IEnumerable<(string Part, LastingRow Row)> Rows(ReportTable<TView> table) =>
            from part in all
            from row in LastingRow.Of(reports.TurningDays(view, part), day => table.Rows(view, part, day))
            select (part, row);
    }

    private async Task Show(int generation, string[] shown, CancellationToken stopping)
    {
        await MakeSchema(stopping);
        await Run(layout.Today, stopping);
        foreach (var gone in shown.Except(layout.Shown))
        {
            await Run($"drop view if exists {gone}", stopping);
        }

        foreach (var table in reports.Tables)
        {
            // A view can get more columns at its end; for any other change it must go first.
            var before = await Columns(table.Name, stopping);
            if (!ReportLayout<TView>.Columns(table).Take(before.Length).SequenceEqual(before))
            {
                await Run($"drop view {layout.Shows(table.Name)}", stopping);
            }

            await Run(layout.Show(table, generation), stopping);
        }
    }

    // Asking for a schema that is there needs the right to make one all the same.
    private async Task MakeSchema(CancellationToken stopping)
    {
        await using var look = Command("select to_regnamespace($1) is null", layout.SchemaOfViews);
        if ((bool)(await look.ExecuteScalarAsync(stopping))!)
        {
            await Run($"create schema {layout.SchemaOfViews}", stopping);
        }
    }

    private async Task DropAllBut(int generation, CancellationToken stopping)
    {
        await using var look = Command(
            $"""
             select coalesce(array_agg(relname::text), array[]::text[]) from pg_class
             where relnamespace = '{lead.Schema}'::regnamespace and relkind = 'r'
                 and relname ~ ('^report_{layout.SchemaOfViews}_.*_[0-9]+$') and relname !~ ('_' || $1 || '$')
             """,
            generation);
        foreach (var table in (string[])(await look.ExecuteScalarAsync(stopping))!)
        {
            await Run($"drop table {lead.Schema}.{table}", stopping);
        }
    }

    private async Task<(int Generation, string[] Shown)> Last(CancellationToken stopping)
    {
        await using var look = Command(
            $"select generation, shown from {lead.Schema}.reports where name = $1", lead.Follower);
        await using var row = await look.ExecuteReaderAsync(stopping);
        return await row.ReadAsync(stopping) ? (row.GetInt32(0), row.GetFieldValue<string[]>(1)) : (0, []);
    }

    private async Task<string[]> Columns(string table, CancellationToken stopping)
    {
        await using var look = Command(
            """
            select coalesce(array_agg(attname || ' ' || format_type(atttypid, atttypmod) order by attnum),
                            array[]::text[])
            from pg_attribute where attrelid = to_regclass($1) and attnum > 0 and not attisdropped
            """,
            layout.Shows(table));
        return (string[])(await look.ExecuteScalarAsync(stopping))!;
    }

    private async Task<string[]> Streams(long after, long upTo, CancellationToken stopping)
    {
        await using var look = Command(
            $"""
             select coalesce(array_agg(distinct stream_id::text), array[]::text[]) from {lead.Schema}.mt_events
             where seq_id > $1 and seq_id <= $2
             """,
            after, upTo);
        return (string[])(await look.ExecuteScalarAsync(stopping))!;
    }

    private async Task Run(string statements, CancellationToken stopping)
    {
        await using var command = Command(statements);
        await command.ExecuteNonQueryAsync(stopping);
    }

    private NpgsqlCommand Command(string statement, params object[] values)
    {
        var command = new NpgsqlCommand(statement, lead.Connection);
        foreach (var value in values)
        {
            command.Parameters.AddWithValue(value);
        }

        return command;
    }
}
