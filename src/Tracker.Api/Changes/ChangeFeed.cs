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

/// <summary>
/// The changes as an Atom feed (RFC 4287). What came with a catalogue is left out, and so is what was superseded on
/// arrival: neither is news. What is news to us and not to the field says so.
/// </summary>
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
        var found = (view.Asked with { Form = ChangeForm.Steps }).In(view.Query.View);
        var news = found with
        {
            Milestones = [.. found.Milestones.Where(it => !it.Whole.IsCatalogue && it.Whole.Move.Counts)],
            Remarks = [.. found.Remarks.Where(it => !it.IsCatalogue)],
        };
        var updated = news.Newest ?? view.Query.View.At ?? Instant.FromUnixTimeSeconds(0);
        var feed = new XElement(
            Atom + "feed",
            new XAttribute(XNamespace.Xml + "lang", "nl"),
            new XElement(Atom + "id", publicUrl + view.Query.FiltersAt("/wijzigingen")),
            new XElement(Atom + "title", Title(view)),
            new XElement(Atom + "updated", PageTimes.Machine(updated)),
            new XElement(Atom + "author", new XElement(Atom + "name", "Wetgevingsplanner")),
            Link("self", publicUrl + view.Query.AllAt("/wijzigingen.atom")),
            Link("alternate", publicUrl + view.Query.AllAt("/wijzigingen")),
            news.Each(it => Entry(it.Whole, publicUrl), it => Entry(it, view, publicUrl)).Take(EntriesMax));
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

    private static XElement Entry(Change change, string publicUrl) => Entry(
        $"{publicUrl}/dossiers/{change.Dossier.Slug}",
        change.Id,
        Title(change),
        change.Move.At,
        change is { IsBelated: true, Move.Entry: { } said } ? Amsterdam.StartOf(said.SaidOn) : null,
        change.Kind,
        ChangeText.Reason(change) ?? ChangeText.Happening(change));

    private static XElement Entry(RemarkChange change, ChangesView view, string publicUrl) => Entry(
        $"{publicUrl}/dossiers/{change.Dossier.Slug}",
        change.Id,
        $"{MilestoneWords.Name(change.Description)}: {RemarkText.Whole(change, view.Query.View, view.Asked.Period)}",
        change.At,
        null,
        change.Kind,
        RemarkText.Reason(change) ?? RemarkText.Happening(change, view.Query.View, view.Asked.Period));

    private static XElement Entry(
        string page, string id, string title, Instant updated, Instant? published, ChangeKind kind, string text) => new(
        Atom + "entry",
        new XElement(Atom + "id", $"{page}#{id}"),
        new XElement(Atom + "title", title),
        new XElement(Atom + "updated", PageTimes.Machine(updated)),
        published is { } at ? new XElement(Atom + "published", PageTimes.Machine(at)) : null,
        Link("alternate", page),
        new XElement(Atom + "category", new XAttribute("term", ChangeWords.Kinds.Code(kind))),
        new XElement(Atom + "content", new XAttribute("type", "text"), text));

    private static string Title(Change change) =>
        $"{MilestoneWords.Name(change.Description)}: {ChangeText.Whole(change)}"
        + (ChangeText.Age(change) is { } age ? $" ({age})" : string.Empty);

    private static XElement Link(string relation, string address) =>
        new(Atom + "link", new XAttribute("rel", relation), new XAttribute("href", address));
}
