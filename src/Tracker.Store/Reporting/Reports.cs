using NodaTime;

namespace Tracker.Store.Reporting;

/// <summary>
/// Tables for people who report with SQL, made of a view of the log. The view falls apart in parts; an event touches
/// few of them, and only their rows are written anew.
/// </summary>
/// <typeparam name="TView">The view that the rows are made of.</typeparam>
public sealed record Reports<TView>
{
    /// <summary>The database schema in which people find the tables.</summary>
    public required string Schema { get; init; }

    /// <summary>
    /// The name of a function in that schema that tells what day it is, for some rows hold up to a day, or from a day.
    /// </summary>
    public required string Today { get; init; }

    /// <summary>Where it is that day; a name of the tz database.</summary>
    public required string TimeZone { get; init; }

    /// <summary>
    /// What makes the rows: when it is another than the one that made what is there, all is made anew.
    /// </summary>
    public required string Build { get; init; }

    public required IReadOnlyList<ReportTable<TView>> Tables { get; init; }

    /// <summary>The names of all parts of a view.</summary>
    public required Func<TView, IEnumerable<string>> Parts { get; init; }

    /// <summary>The parts whose rows may be others now that these streams got events.</summary>
    public required Func<TView, IReadOnlyCollection<string>, IEnumerable<string>> Touched { get; init; }

    /// <summary>The days after which rows of a part may turn into others by themselves.</summary>
    public required Func<TView, string, IEnumerable<LocalDate>> TurningDays { get; init; }
}

/// <summary>A table of a report.</summary>
/// <param name="Name">The name under which people find it: a-z, 0-9 and _.</param>
/// <param name="About">What it holds, for people.</param>
/// <param name="Rows">The rows of a part as they are on a day; each has a value for each column, or null.</param>
public sealed record ReportTable<TView>(
    string Name,
    string About,
    IReadOnlyList<ReportColumn> Columns,
    Func<TView, string, LocalDate, IEnumerable<IReadOnlyList<object?>>> Rows);

/// <summary>A column of a table.</summary>
/// <param name="Name">In small letters, with _ between words.</param>
/// <param name="About">What it holds, for people.</param>
public sealed record ReportColumn(string Name, ReportType Type, string About);

/// <summary>What a column holds; in brackets the type of its values here.</summary>
public enum ReportType
{
    /// <summary>Words (string).</summary>
    Text,

    /// <summary>A whole number (int or long).</summary>
    Whole,

    /// <summary>Yes or no (bool).</summary>
    YesNo,

    /// <summary>A day (<see cref="LocalDate"/>).</summary>
    Day,

    /// <summary>A moment (<see cref="Instant"/>).</summary>
    Moment,
}
