using Tracker.Api.Pages;
using Tracker.Domain;
using Tracker.Domain.Sources;

namespace Tracker.Api.Sources;

/// <summary>How pages speak of a document.</summary>
public static class SourceText
{
    /// <summary><c>24 april 2026</c>, or <c>ongeveer maart 2021</c> where the day is not known.</summary>
    public static string SaidOn(SourceDocument document) => document.SaidOnIsApproximate
        ? Say(
            $"ongeveer {PageTimes.Month(document.SaidOn)}", $"about {PageTimes.Month(document.SaidOn)}")
        : PageTimes.Day(document.SaidOn);
}
