using Tracker.Domain;
using Tracker.Domain.Dossiers;
using Tracker.Domain.Organisations;
using Tracker.Domain.Sources;
using Tracker.Projections.Dossiers;

namespace Tracker.Api.Search;

/// <summary>Something that has a page and can be found by its words.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">Its name in addresses.</param>
/// <param name="Name">As lists show it.</param>
/// <param name="Names">All by which it is known: title, abbreviation, aliases, numbers.</param>
/// <param name="Texts">What is told of it.</param>
internal sealed record Findable(
    FindableKind Kind, string Key, string Name, IReadOnlyList<string> Names, IReadOnlyList<string> Texts)
{
    /// <summary>Differs from that of all others.</summary>
    public string Id => $"{FindableWords.Kinds.Code(Kind)}/{Key}";

    public static Findable Of(DossierHistory dossier)
    {
        var about = dossier.Description;
        return new Findable(
            FindableKind.Dossier,
            dossier.Slug,
            Pages.MilestoneWords.Name(about),
            [
                about.Title, about.Abbreviation ?? about.Title, dossier.Slug, .. about.Aliases,
                .. about.Identifiers.Concat(dossier.Entries.Select(it => it.Brought).OfType<Identifier>())
                    .Select(it => it.Value).Distinct(),
            ],
            [
                about.Meaning ?? string.Empty,
                .. about.Themes.Select(Themes.Name),
                .. dossier.Entries.Select(it => string.Join(' ', it.Phrase, it.Statement.Place, it.Claim?.Condition)),
            ]);
    }

    public static Findable Of(string key, SourceDocument document) => new(
        FindableKind.Source, key, document.Title, [document.Title, key], [document.Publisher ?? string.Empty]);

    /// <summary>Null for a body that has no page or no name.</summary>
    public static Findable? Of(Organisation body) => body is { Name: { } name, Kind: not OrganisationKind.Ministry }
        ? new Findable(FindableKind.Organisation, body.Code, name, [name, .. body.AlsoCalled, body.Code], [])
        : null;
}

public enum FindableKind
{
    Dossier,
    Organisation,
    Source,
}

public static class FindableWords
{
    public static Vocabulary<FindableKind> Kinds { get; } = new(
        (FindableKind.Dossier, "dossier", "dossier", "file"),
        (FindableKind.Organisation, "organisatie", "organisatie", "organisation"),
        (FindableKind.Source, "bron", "bron", "source"));

    /// <summary>Where the page is.</summary>
    public static string Address(FindableKind kind, string key) => kind switch
    {
        FindableKind.Dossier => $"/dossiers/{key}",
        FindableKind.Organisation => $"/gemeenten/{key}",
        _ => $"/bronnen/{key}",
    };
}
