using NodaTime;
using Tracker.Domain.Calendars;
using Tracker.Projections.Dossiers;

namespace Tracker.Api.Http;

/// <summary>The two axes of time in a query: <c>bekendOp</c> and <c>vastgelegdOp</c>.</summary>
public static class AsOfQuery
{
    private static readonly Field<LocalDate> SaidBy = Http.Fields.Day(
        "bekendOp", "Alleen wat aan het eind van deze dag al was gezegd.", "2025-10-01");

    private static readonly Field<Instant> RecordedBy = Http.Fields.Moment(
        "vastgelegdOp",
        "Alleen wat op dit moment al was vastgelegd; niet in de toekomst. Een antwoord over het verleden verandert "
        + "nooit meer.",
        "2026-11-22T12:00:00Z");

    public static IReadOnlyList<Field> Fields { get; } = [SaidBy, RecordedBy];

    /// <summary>Reads the bounds, and notes what is wrong with them.</summary>
    /// <returns>
    /// The bounds, and the day on which is judged what is overdue: the earliest of today and the days of both bounds.
    /// </returns>
    public static (AsOf Bounds, LocalDate Day) Read(Filled query, Node node)
    {
        var bounds = new AsOf(query.Value(SaidBy), query.Value(RecordedBy));
        if (bounds.RecordedBy > node.Now)
        {
            query.Wrong(RecordedBy, "in-de-toekomst", "Dit moment is nog niet geweest. Kies een moment tot en met nu.");
        }

        var day = node.Today;
        day = bounds.SaidBy is { } said && said < day ? said : day;
        day = bounds.RecordedBy is { } recorded && Amsterdam.DayOf(recorded) < day ? Amsterdam.DayOf(recorded) : day;
        return (bounds, day);
    }

    /// <inheritdoc cref="Read(Filled, Node)"/>
    public static (AsOf Bounds, LocalDate Day) Read(Asked asked) => Read(asked.Query, asked.Node);
}
