using NodaTime;
using Tracker.Domain.Calendars;
using Tracker.Projections.Dossiers;

namespace Tracker.Api.Http;

/// <summary>The time that a question is about: up to where it looks, and what that makes of the answer.</summary>
/// <param name="Bounds">What is looked at, on both axes.</param>
/// <param name="Day">
/// The day in Amsterdam on which is judged what is overdue: the earliest of today and the days of both bounds. Who
/// looks back sees what was overdue then.
/// </param>
/// <param name="Finality">Whether the answer can still change.</param>
/// <param name="Position">The position of the last event that the answer can rest on.</param>
/// <param name="Changed">When the answer can last have changed; null when there is nothing that it rests on.</param>
public sealed record AskedTime(AsOf Bounds, LocalDate Day, Finality Finality, long Position, Instant? Changed)
{
    /// <summary>The header that tells whether an answer about the past can still change.</summary>
    public const string Header = "Terugblik";

    /// <param name="bounds">What is looked at; not in the future.</param>
    /// <param name="isSettled">Whether nothing can be recorded any more by the moment in the bounds.</param>
    /// <param name="view">The log as folded.</param>
    /// <param name="today">The day in Amsterdam.</param>
    public static AskedTime Of(AsOf bounds, bool isSettled, TrackerView view, LocalDate today)
    {
        var day = Earliest(today, bounds.SaidBy, bounds.RecordedBy is { } moment ? Amsterdam.DayOf(moment) : null);
        var last = view.Moments.LastBy(bounds.RecordedBy);
        // What is recorded later has a time that is not before the last one: so before that all has settled.
        var finality = bounds switch
        {
            { RecordedBy: { } by } => isSettled || by < view.At ? Finality.Final : Finality.Provisional,
            { SaidBy: { } said } when said < today => Finality.MayGain,
            _ => Finality.Today,
        };
        var changed = bounds.RecordedBy is null ? Later(last?.At, Amsterdam.StartOf(day)) : last?.At;
        return new AskedTime(bounds, day, finality, last?.Position ?? 0, changed);
    }

    /// <summary>Remembers it for who writes the answer.</summary>
    public AskedTime Kept(HttpContext context)
    {
        context.Features.Set(this);
        return this;
    }

    /// <summary>What the question was about; null when it was not about a time.</summary>
    public static AskedTime? Of(HttpContext context) => context.Features.Get<AskedTime>();

    public void Deconstruct(out AsOf bounds, out LocalDate day) => (bounds, day) = (Bounds, Day);

    private static LocalDate Earliest(LocalDate today, params LocalDate?[] days) =>
        days.OfType<LocalDate>().Append(today).Min();

    private static Instant Later(Instant? one, Instant other) => one > other ? one.Value : other;
}

/// <summary>Whether an answer can still change.</summary>
public enum Finality
{
    /// <summary>It is about today.</summary>
    Today,

    /// <summary>It is about what was said by a day in the past: what is registered late will be added to it.</summary>
    MayGain,

    /// <summary>
    /// It is about what was recorded by a moment, and something with an earlier time may still be under way.
    /// </summary>
    Provisional,

    /// <summary>It is about what was recorded by a moment that has settled: it stays as it is for ever.</summary>
    Final,
}
