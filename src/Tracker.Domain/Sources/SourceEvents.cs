using NodaTime;

namespace Tracker.Domain.Sources;

public abstract record SourceEvent : TrackerEvent;

/// <summary>A document is known from now on, so that facts and claims can rest on it.</summary>
public sealed record SourceRegistered(string Key, SourceDocument Document) : SourceEvent;

/// <summary>What was known of the document was wrong or incomplete; this is what holds now.</summary>
public sealed record SourceCorrected(SourceDocument Document) : SourceEvent;

/// <summary>A document that facts and claims rest on.</summary>
/// <param name="Title">As people call it.</param>
/// <param name="Publisher">Who wrote it; null when unknown.</param>
/// <param name="SaidOn">The day on which it was said.</param>
/// <param name="SaidOnIsApproximate">
/// The day is known to the month only, or is the last day on which an undated document can have been written
/// (domain.md 2.1).
/// </param>
/// <param name="IsOfficial">Official, or secondary: a news item, a later overview.</param>
/// <param name="Url">Where it can be read; null when unknown.</param>
public sealed record SourceDocument(
    string Title, string? Publisher, LocalDate SaidOn, bool SaidOnIsApproximate, bool IsOfficial, Uri? Url);
