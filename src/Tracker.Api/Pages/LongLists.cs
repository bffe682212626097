namespace Tracker.Api.Pages;

/// <summary>
/// Lists that may be long show their first few, until one asks for all of one: that stands in the address, and works
/// without script.
/// </summary>
/// <param name="Query">What was asked; the page read it with <see cref="Wholly"/> among its own fields.</param>
public sealed record LongLists(PageQuery Query)
{
    /// <summary>How many cards a list shows until one asks for all: a screen of them.</summary>
    public const int CardsMax = 12;

    /// <summary>The lists that are shown wholly. What is no list is passed over: a link may be old.</summary>
    public static readonly Field<string> Wholly =
        Fields.Line("toon", "Lijst die helemaal wordt getoond.") with { IsMany = true };

    /// <summary>Whether a list shows all that is in it.</summary>
    /// <param name="block">The id of its heading.</param>
    public bool IsOpened(string block) => Query.Filled.All(Wholly).Contains(block);

    /// <summary>Of a list what it shows: all when that is asked, else the first.</summary>
    public IEnumerable<T> Shown<T>(string block, IReadOnlyList<T> items) =>
        IsOpened(block) ? items : items.Take(CardsMax);

    /// <summary>The page with a list opened, at the first that was not shown before.</summary>
    public string Opened(string block) => $"{Query.Also(Wholly.Name, block)}#{Rest(block)}";

    /// <summary>The page with that list closed again.</summary>
    public string Closed(string block) => $"{Query.Without(Wholly.Name, block)}#{block}";

    /// <summary>The id of an item in a list, where a link leads to it; null for all others.</summary>
    /// <param name="at">Its place, from 0.</param>
    public string? Mark(string block, int at) => at == CardsMax ? Rest(block) : null;

    private static string Rest(string block) => $"{block}-verder";
}
