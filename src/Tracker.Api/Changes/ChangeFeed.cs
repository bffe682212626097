using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using NodaTime;
using Tracker.Api.Pages;
using Tracker.Domain.Calendars;
using Tracker.Projections.Changes;
using Tracker.Projections.Dossiers;

namespace Tracker.Api.Changes;

/// <summary>The changes as an Atom feed (RFC 4287). What came with a catalogue is left out: it is not news.</summary>
public static class ChangeFeed
{
    public const string ContentType = "application/atom+xml; charset=utf-8";

    private const int EntriesMax = 200;

    // Without a byte order mark: some readers take it for content.
    private static readonly XmlWriterSettings Form = new() { Encoding = new UTF8Encoding(false) };

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    /// <param name="view">What to tell.</param>
    /// <param name="publicUrl">The address by which others know us, without a slash at the end.</param>
    public static byte[] Octets(ChangesView view, string publicUrl)
    {
        var news = view.Changes.Where(change => !change.IsCatalogue).Take(EntriesMax).ToList();
        var updated = news.Count > 0 ? news[0].Move.At : view.Query.View.At ?? Instant.FromUnixTimeSeconds(0);
        var feed = new XElement(
            Atom + "feed",
            new XAttribute(XNamespace.Xml + "lang", "nl"),
            new XElement(Atom + "id", publicUrl + view.Query.FiltersAt("/wijzigingen")),
            new XElement(Atom + "title", Title(view)),
            new XElement(Atom + "updated", DutchTimes.Machine(updated)),
            new XElement(Atom + "author", new XElement(Atom + "name", "Wetgevingsplanner")),
            Link("self", publicUrl + view.Query.AllAt("/wijzigingen.atom")),
            Link("alternate", publicUrl + view.Query.AllAt("/wijzigingen")),
            news.Select(change => Entry(change, publicUrl)));
        using var memory = new MemoryStream();
        using (var writer = XmlWriter.Create(memory, Form))
        {
            feed.Save(writer);
        }

        return memory.ToArray();
    }

    private static string Title(ChangesView view)
    {
        var filters = view.Query.Filters.Select(filter => filter.Label).Concat(view.Dossiers).ToList();
        return "Wetgevingsplanner: " + (filters.Count == 0 ? "wijzigingen" : string.Join(", ", filters));
    }

    private static XElement Entry(Change change, string publicUrl) => new(
        Atom + "entry",
        new XElement(Atom + "id", Id(change, publicUrl)),
        new XElement(Atom + "title", $"{MilestoneWords.Name(change.Dossier.Description)}: {ChangeText.Whole(change)}"),
        new XElement(Atom + "updated", DutchTimes.Machine(change.Move.At)),
        Link("alternate", $"{publicUrl}/dossiers/{change.Dossier.Slug}"),
        new XElement(Atom + "category", new XAttribute("term", ChangeWords.Kinds.Code(change.Kind))),
        new XElement(
            Atom + "content",
            new XAttribute("type", "text"),
            ChangeText.Reason(change) ?? ChangeText.Happening(change)));

    /// <summary>Made of what never changes: the milestone, the place in the log, the day that passed.</summary>
    private static string Id(Change change, string publicUrl)
    {
        var move = change.Move;
        var time = move.Cause == MoveCause.Time ? $"-{DutchTimes.Machine(Amsterdam.DayOf(move.At))}" : string.Empty;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{publicUrl}/dossiers/{move.Key.Dossier}#{move.Key.Join(".")}-{move.Position}{time}");
    }

    private static XElement Link(string relation, string address) =>
        new(Atom + "link", new XAttribute("rel", relation), new XAttribute("href", address));
}
