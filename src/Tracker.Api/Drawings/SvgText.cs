using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Components;
using NodaTime;
using static Tracker.Api.Drawings.TimeAxis;

namespace Tracker.Api.Drawings;

/// <summary>Words in a drawing: Razor keeps the element that SVG has for them to itself.</summary>
public static class SvgText
{
    /// <summary>Above its place, clear of all that stands on the middle of the row.</summary>
    public static MarkupString Of(Label label) => new(
        $"<text class=\"wp-t-label\" x=\"0\" y=\"-14\" text-anchor=\"{(label.EndsHere ? "end" : "start")}\">"
        + $"{HtmlEncoder.Default.Encode(label.Text)}</text>");

    /// <summary>Each named year in the middle of its own.</summary>
    public static MarkupString Years(TimeAxis axis) => new(string.Concat(axis.Years.Select(year =>
        $"<text class=\"wp-t-astekst\" x=\"{Percent(axis.X(new LocalDate(year, 7, 1)))}\" y=\"18\" "
        + $"text-anchor=\"middle\">{year}</text>")));
}
