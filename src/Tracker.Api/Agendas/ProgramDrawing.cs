using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Components;

namespace Tracker.Api.Agendas;

/// <summary>A window of a program as we draw it, with the number of the step at each part.</summary>
public static class ProgramDrawing
{
    private const int Width = 320;
    private const int Head = 30;
    private const int Row = 36;

    // About what a letter of 13 pixels takes, and the space around a text.
    private const int Letter = 8;
    private const int Padding = 20;

    /// <summary>The drawing; it is hidden from who cannot see it, for the steps say the same in words.</summary>
    public static MarkupString Svg(CalendarProgram program)
    {
        var height = Head + (program.Drawing.Count * Row) + 6;
        var svg = new StringBuilder();
        svg.Append(
            CultureInfo.InvariantCulture,
            $"""
             <svg viewBox="0 0 {Width} {height}" aria-hidden="true" focusable="false"><rect class="wp-venster__rand"
             x=".5" y=".5" width="{Width - 1}" height="{height - 1}" rx="4"/><path class="wp-venster__balk"
             d="M1 5a4 4 0 0 1 4-4h310a4 4 0 0 1 4 4v19H1z"/><text class="wp-venster__naam" x="12"
             y="17">{WebUtility.HtmlEncode(Say(program.Name))}</text>
             """);
        foreach (var (at, part) in program.Drawing.Index())
            Draw(part, Head + (at * Row), svg);
        return new MarkupString(svg.Append("</svg>").ToString());
    }

    private static void Draw(DrawnPart part, int top, StringBuilder svg)
    {
        var kind = part.Kind switch
        {
            PartKind.Button => "knop",
            PartKind.Field => "veld",
            _ => "regel",
        };
        var width = part.Kind == PartKind.Button ? (Say(part.Text).Length * Letter) + Padding : Width - 54;
        svg.Append(
            CultureInfo.InvariantCulture,
            $"""
             <circle class="wp-venster__stap" cx="22" cy="{top + 18}" r="10"/><text class="wp-venster__nummer" x="22"
             y="{top + 22}">{part.Step}</text><rect class="wp-venster__{kind}" x="42" y="{top + 4}" width="{width}"
             height="28" rx="3"/><text class="wp-venster__tekst wp-venster__tekst--{kind}" x="52"
             y="{top + 23}">{WebUtility.HtmlEncode(Say(part.Text))}</text>
             """);
    }
}
