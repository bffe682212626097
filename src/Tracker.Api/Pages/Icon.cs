using System.Collections.Concurrent;
using Microsoft.AspNetCore.Components;
using Tracker.Domain.PlanDates;

namespace Tracker.Api.Pages;

/// <summary>A shape from the sprite, which stands once in every page. Never alone: the word stands beside it.</summary>
public static class Icon
{
    private static readonly ConcurrentDictionary<string, MarkupString> Known = new(StringComparer.Ordinal);

    /// <summary>The shape of a firmness, with its word; null for a fact.</summary>
    public static MarkupString Firm(Firmness? firmness) => new(
        $"<span class=\"wp-zeker\">{Of(MilestoneWords.Shape(firmness))}{MilestoneWords.Firm(firmness)}</span>");

    /// <param name="name">The id of a symbol in <c>Sprite.razor</c>.</param>
    public static MarkupString Of(string name) => Known.GetOrAdd(name, static id => new MarkupString(
        "<svg class=\"wp-icoon\" viewBox=\"0 0 16 16\" aria-hidden=\"true\" focusable=\"false\">"
        + $"<use href=\"#{id}\"/></svg>"));
}
