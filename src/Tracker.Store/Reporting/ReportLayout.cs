using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Tracker.Store.Reporting;

/// <summary>
/// How reports lie in the database: the rows in tables of the log's own schema, a generation at a time; what people see
/// are views on them, which show the rows that hold today.
/// </summary>
/// <remarks>
/// Views stay what they are while the tables under them change, with the rights that were granted on them and with what
/// people built on them.
/// </remarks>
internal sealed partial class ReportLayout<TView>
{
    private readonly Reports<TView> reports;
    private readonly string schema;

    /// <exception cref="ArgumentException">A name is not a plain lower-case one.</exception>
    public ReportLayout(Reports<TView> reports, string schema)
    {
        this.reports = reports;
        this.schema = schema;
        string[] names =
        [
            reports.Schema, reports.Today, .. reports.Tables.Select(it => it.Name),
            .. reports.Tables.SelectMany(it => it.Columns).Select(it => it.Name),
        ];
        if (names.FirstOrDefault(name => !PlainName().IsMatch(name)) is { } wrong)
        {
            throw new ArgumentException($"'{wrong}' cannot be a name: use a-z, 0-9 and _.", nameof(reports));
        }

        var made = $"{reports.Build}\n{Tables(0)}{Today}{string.Concat(reports.Tables.Select(it => Show(it, 0)))}";
        Made = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(made)));
    }

    /// <summary>A digest of all that the rows depend on beside the log.</summary>
    public string Made { get; }

    /// <summary>The names of the views.</summary>
    public string[] Shown => [.. reports.Tables.Select(table => Shows(table.Name))];

    /// <summary>The schema of the views.</summary>
    public string SchemaOfViews => reports.Schema;

    /// <summary>The view of that name.</summary>
    public string Shows(string table) => $"{reports.Schema}.{table}";

    /// <summary>The table that holds the rows of a generation.</summary>
    public string Holds(string table, int generation) =>
        string.Create(CultureInfo.InvariantCulture, $"{schema}.report_{reports.Schema}_{table}_{generation}");

    /// <summary>Makes the tables of a generation.</summary>
    public string Tables(int generation) => string.Concat(reports.Tables.Select(table =>
        $"""
         create table {Holds(table.Name, generation)}
         (_part text not null, _from date, _until date{string.Concat(
             table.Columns.Select(column => $", {column.Name} {Type(column)}"))});

         """));

    /// <summary>Makes it quick to find the rows of a part; once the rows are in.</summary>
    public string Indexes(int generation) => string.Concat(reports.Tables.Select(table =>
        $"create index on {Holds(table.Name, generation)} (_part);\n"));

    /// <summary>Makes the function that tells what day it is.</summary>
    public string Today =>
        $"""
         create or replace function {reports.Schema}.{reports.Today}() returns date language sql stable
         as $$ select (now() at time zone '{reports.TimeZone}')::date $$;

         """;

    /// <summary>Makes the view of a table show a generation.</summary>
    public string Show(ReportTable<TView> table, int generation)
    {
        var view = Shows(table.Name);
        var today = $"{reports.Schema}.{reports.Today}()";
        return $"""
            create or replace view {view} as select {string.Join(", ", table.Columns.Select(column => column.Name))}
            from {Holds(table.Name, generation)}
            where (_from is null or _from <= {today}) and (_until is null or _until >= {today});
            comment on view {view} is {Quoted(table.About)};
            {string.Concat(table.Columns.Select(column =>
                $"comment on column {view}.{column.Name} is {Quoted(column.About)};\n"))}
            """;
    }

    /// <summary>The columns of the view of a table, each with its type, as the database tells them.</summary>
    public static string[] Columns(ReportTable<TView> table) =>
        [.. table.Columns.Select(column => $"{column.Name} {Type(column)}")];

    private static string Type(ReportColumn column) => column.Type switch
    {
        ReportType.Whole => "bigint",
        ReportType.YesNo => "boolean",
        ReportType.Day => "date",
        ReportType.Moment => "timestamp with time zone",
        _ => "text",
    };

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    [GeneratedRegex("^[a-z_][a-z0-9_]{0,40}$")]
    private static partial Regex PlainName();
}
