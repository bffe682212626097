using AngleSharp.Dom;

namespace Tracker.Tests.Api.Pages;

/// <summary>What someone reads of an element.</summary>
public static class Reading
{
    private static readonly string[] Inline = ["A", "STRONG", "SPAN", "TIME", "S", "CODE"];

    /// <summary>Its text, with single blanks, and one between blocks.</summary>
    public static string Words(this INode node) =>
        string.Join(' ', Text(node).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The same of all that a selector finds.</summary>
    public static IEnumerable<string> Texts(this IParentNode page, string selector) =>
        page.QuerySelectorAll(selector).Select(Words);

    private static string Text(INode node) => node switch
    {
        IText text => text.Data,
        IComment => string.Empty,
        IElement element when Inline.Contains(element.TagName) => string.Concat(node.ChildNodes.Select(Text)),
        _ => $" {string.Concat(node.ChildNodes.Select(Text))} ",
    };
}
