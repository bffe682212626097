using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Components;
using NodaTime;
using Tracker.Api.Pages;
using Tracker.Domain.PlanDates;
using Tracker.Projections.Dossiers;
using static Tracker.Api.DossierPages.TimeAxis;

namespace Tracker.Api.DossierPages;

/// <summary>
/// Draws the rows of <see cref="ShiftDrawing"/>: each its own SVG over the full width, with places in percent, so that
/// text never scales. Hidden from screen readers: the text beside it and the table under it say the same.
/// </summary>
public static class ShiftPicture
{
    private const string Open =
        "<svg class=\"wp-t-svg\" width=\"100%\" height=\"100%\" aria-hidden=\"true\" focusable=\"false\">";

    // Everything in it stands on the middle line of the row.
    private const string Middle = "<svg y=\"50%\" width=\"100%\" overflow=\"visible\">";

    // A label at the right edge would run out of the picture.
    private const double LabelInsideFrom = 92;

    /// <summary>The years.</summary>
    public static MarkupString Head(ShiftDrawing drawing)
    {
        var years = drawing.Axis.Years.Select(year =>
            $"<text class=\"wp-t-astekst\" x=\"{Percent(drawing.Axis.X(new LocalDate(year, 7, 1)))}\" y=\"18\" "
            + $"text-anchor=\"middle\">{year}</text>");
        return new MarkupString($"{Open}{Lines(drawing)}{string.Concat(years)}</svg>");
    }

    /// <summary>One claim: the day on which it was said, and the days that it named.</summary>
    public static MarkupString Row(ShiftDrawing drawing, ShiftRow row)
    {
        var (axis, date) = (drawing.Axis, row.Entry.Date);
        var said = axis.X(row.Entry.SaidOn);
        var first = Start(drawing, row.Entry);
        var picture = new StringBuilder(Open).Append(Lines(drawing)).Append(Middle);
        if (date.Bounds != Bounds.None)
        {
            picture.Append(Line("wp-t-reik", said, first, 0, 0));
        }

        picture.Append($"<circle class=\"wp-t-gezegd\" cx=\"{Percent(said)}\" cy=\"0\" r=\"4.5\"/>");
        picture.Append(Days(drawing, row.Entry));
        if (row.Days is { } days && days != 0)
        {
            picture.Append(Label(axis.X(date.Latest!.Value), MilestoneWords.Moved(days)));
        }

        return new MarkupString(picture.Append("</svg></svg>").ToString());
    }

    /// <summary>What happened.</summary>
    public static MarkupString Facts(ShiftDrawing drawing)
    {
        var points = drawing.Facts.Select(fact => Point(drawing.Axis.X(fact.Fact!.On), "z-feit"));
        return new MarkupString(
            $"{Open}{Lines(drawing)}{Middle}{string.Concat(points)}</svg></svg>");
    }

    private static string Days(ShiftDrawing drawing, Entry entry)
    {
        var (axis, date) = (drawing.Axis, entry.Date);
        return (date.Earliest, date.Latest) switch
        {
            (null, null) => string.Empty,
            ({ } first, { } last) when first == last => Point(axis.X(first), MilestoneWords.Shape(entry.Firmness)),
            ({ } first, { } last) => Bar(axis.X(first), axis.X(last.PlusDays(1))),
            ({ } first, null) => OpenBar(axis.X(first), 100, 100, "M-12 -5l7 5-7 5"),
            (null, { } last) => OpenBar(
                axis.X(last.PlusDays(1)), Start(drawing, entry), Start(drawing, entry), "M12 -5l-7 5 7 5"),
        };
    }

    /// <summary>Where the named days begin; an end alone is drawn from the day on which it was said.</summary>
    private static double Start(ShiftDrawing drawing, Entry entry) => drawing.Axis.X(
        entry.Date.Earliest ?? (entry.Date.Latest < entry.SaidOn ? entry.Date.Latest.Value : entry.SaidOn));

    private static string Bar(double from, double to) =>
        $"<rect class=\"wp-t-balk\" x=\"{Percent(from)}\" width=\"{Percent(to - from)}\" y=\"-9\" height=\"18\"/>";

    /// <summary>A bar with one firm side, and an arrow at the open one.</summary>
    private static string OpenBar(double side, double open, double arrow, string head)
    {
        var (from, to) = (Math.Min(side, open), Math.Max(side, open));
        return $"<rect class=\"wp-t-vul\" x=\"{Percent(from)}\" width=\"{Percent(to - from)}\" y=\"-9\" height=\"18\"/>"
            + Line("wp-t-rand", side, side, -9, 9)
            + Line("wp-t-rand wp-t-rand--open", from, to, -9, -9)
            + Line("wp-t-rand wp-t-rand--open", from, to, 9, 9)
            + $"<svg x=\"{Percent(arrow)}\" overflow=\"visible\"><path class=\"wp-t-pijl\" d=\"{head}\"/></svg>";
    }

    private static string Line(string kind, double from, double to, int top, int bottom) => string.Create(
        CultureInfo.InvariantCulture,
        $"<line class=\"{kind}\" x1=\"{Percent(from)}\" x2=\"{Percent(to)}\" y1=\"{top}\" y2=\"{bottom}\"/>");

    private static string Point(double x, string shape) =>
        $"<svg x=\"{Percent(x)}\" y=\"-9\" overflow=\"visible\">"
        + "<svg class=\"wp-t-punt\" x=\"-9\" width=\"18\" height=\"18\" "
        + $"viewBox=\"0 0 16 16\"><use href=\"#{shape}\"/></svg></svg>";

    private static string Label(double x, string text)
    {
        var place = x < LabelInsideFrom ? "x=\"14\" y=\"4.5\"" : "x=\"-14\" y=\"4.5\" text-anchor=\"end\"";
        return $"<svg x=\"{Percent(x)}\" overflow=\"visible\">"
            + $"<text class=\"wp-t-label wp-t-label--breed\" {place}>{text}</text>"
            + "<text class=\"wp-t-label wp-t-label--smal\" x=\"6\" y=\"-13\" "
            + $"text-anchor=\"{(x < 50 ? "start" : "end")}\">{text}</text></svg>";
    }

    private static string Lines(ShiftDrawing drawing)
    {
        var lines = drawing.Axis.Lines.Select(x =>
            $"<line class=\"wp-t-jaar\" x1=\"{Percent(x)}\" x2=\"{Percent(x)}\" y1=\"0\" y2=\"100%\"/>");
        var today = Percent(drawing.Axis.X(drawing.Today));
        return string.Concat(lines)
            + $"<line class=\"wp-t-nu\" x1=\"{today}\" x2=\"{today}\" y1=\"0\" y2=\"100%\"/>";
    }
}
