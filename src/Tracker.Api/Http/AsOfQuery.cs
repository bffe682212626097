using NodaTime;
using Tracker.Projections.Dossiers;

namespace Tracker.Api.Http;

/// <summary>The two axes of time in a query: <c>bekendOp</c> and <c>vastgelegdOp</c>.</summary>
public static class AsOfQuery
{
    public const string SaidByName = "bekendOp";
    public const string RecordedByName = "vastgelegdOp";

    private static readonly Field<LocalDate> SaidBy = Http.Fields.Day(
        SaidByName,
        "Alleen wat aan het eind van deze dag al was gezegd, voor zover we het nu weten: wat later nog wordt "
        + "vastgelegd, komt erbij. Of iets verstreken is, wordt op deze dag beoordeeld.",
        "2025-10-01");

    private static readonly Field<Instant> RecordedBy = Http.Fields.Moment(
        RecordedByName,
        "Alleen wat op dit moment al was vastgelegd; niet in de toekomst. Een antwoord over het verleden verandert "
        + "nooit meer; de kop 'Terugblik' zegt dan 'definitief'.",
        "2026-11-22T12:00:00Z");

    public static IReadOnlyList<Field> Fields { get; } = [SaidBy, RecordedBy];

    /// <summary>The moment that a question names, where it can be read; before the question itself is read.</summary>
    public static Instant? Moment(IQueryCollection query) =>
        query[RecordedBy.Name] is [{ } text] && RecordedBy.Parse(text.Trim()).Value is Instant moment ? moment : null;

    /// <summary>
    /// Reads the bounds, notes what is wrong with them, and remembers them for who writes the answer.
    /// </summary>
    /// <param name="view">What is answered from; taken after the moment has settled.</param>
    public static AskedTime Read(Filled query, HttpContext context, Node node, TrackerView view)
    {
        var bounds = new AsOf(query.Value(SaidBy), query.Value(RecordedBy));
        // The database's clock may be ahead of ours: what it has recorded is no future.
        if (bounds.RecordedBy > node.Now && !(bounds.RecordedBy <= view.At))
        {
            query.Wrong(RecordedBy, "in-de-toekomst", "Dit moment is nog niet geweest. Kies een moment tot en met nu.");
        }

        return AskedTime.Of(bounds, SettledMoment.IsReached(context), view, node.Today).Kept(context);
    }

    /// <inheritdoc cref="Read(Filled, HttpContext, Node, TrackerView)"/>
    public static AskedTime Read(Asked asked) => Read(asked.Query, asked.Context, asked.Node, asked.View);
}
