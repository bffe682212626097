using NodaTime;
using Tracker.Domain;
using Tracker.Domain.Dossiers;
using Tracker.Domain.PlanDates;
using Tracker.Domain.Procedures;

namespace Tracker.Projections.Dossiers;

/// <summary>
/// Which dossiers and milestones someone asks for. An empty part lets everything through; parts add up ('and'). What is
/// mere background (<see cref="Procedure.IsBackground"/>) is only taken where it is asked for by name.
/// </summary>
/// <param name="Dossiers">Slugs.</param>
/// <param name="Ministries">Abbreviations, such as <c>BZK</c>.</param>
/// <param name="Themes">Ids in the TOP list.</param>
/// <param name="Steps">Keys of steps.</param>
/// <param name="Firmnesses">Null among them means facts.</param>
/// <param name="Audiences">Kinds of audience, or codes of organisations; see <see cref="Concerns"/>.</param>
/// <param name="Text">Words that must all occur in title, abbreviation, alias or number; case does not count.</param>
public sealed record Selection(
    Values<string> Dossiers,
    Values<string> Ministries,
    Values<string> Themes,
    Values<Instrument> Instruments,
    Values<string> Steps,
    Values<Firmness?> Firmnesses,
    Values<string> Audiences,
    string? Text)
{
    /// <summary>Codes of <see cref="Markings"/>; one of them must hold.</summary>
    public Values<string> Marked { get; init; } = [];

    public static Selection Everything { get; } = new([], [], [], [], [], [], [], null);

    /// <summary>It chooses by dossier alone, if at all.</summary>
    public bool TakesEveryMilestone => Steps.Count == 0 && Firmnesses.Count == 0;

    public bool Takes(DossierHistory dossier, DossierDescription description) =>
        (!dossier.Procedure.IsBackground || Dossiers.Contains(dossier.Slug))
        && (ReferenceEquals(this, Everything) || Chooses(dossier, description));

    /// <summary>Whether a dossier is taken as it was by then: as it was described, with what held beside it.</summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="caretakers">The cabinets, within the same bounds.</param>
    /// <param name="bounds">What we look at.</param>
    /// <param name="day">The day on which it holds.</param>
    public bool Takes(DossierHistory dossier, Caretakers caretakers, AsOf bounds, LocalDate day) =>
        Takes(dossier, dossier.DescriptionAt(bounds))
        && (Marked.Count == 0
            || Markings.Of(dossier, caretakers, bounds, day).Any(marking => Marked.Contains(marking.Code)));

    public bool Takes(MilestoneStanding standing) =>
        Among(Steps, standing.Key.Step) && Among(Firmnesses, standing.Firmness);

    /// <summary>
    /// Whether a dossier concerns an audience: it is named itself, or its kind is ('alle-gemeenten' for <c>gm0363</c>,
    /// 'provincies' for <c>pv26</c>, 'caribisch-nederland' for <c>col01</c>).
    /// </summary>
    public static bool Concerns(DossierDescription description, string audience) =>
        description.Audience.Contains(audience) || audience switch
        {
            ['g', 'm', ..] => description.Audience.Contains("alle-gemeenten"),
            ['p', 'v', ..] => description.Audience.Contains("provincies"),
            ['c', 'o', 'l', ..] => description.Audience.Contains("caribisch-nederland"),
            _ => false,
        };

    /// <summary>Whether all words of a text occur in the names and numbers of a dossier; case does not count.</summary>
    public static bool Mentions(DossierDescription it, string text)
    {
        string?[] names =
            [it.Title, it.Abbreviation, it.Meaning, .. it.Aliases, .. it.Identifiers.Select(id => id.Value)];
        return text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .All(word => names.Any(name => name?.Contains(word, StringComparison.OrdinalIgnoreCase) ?? false));
    }

    private bool Chooses(DossierHistory dossier, DossierDescription description) =>
        Among(Dossiers, dossier.Slug)
        && Among(Instruments, dossier.Instrument)
        && (Ministries.Count == 0 || (description.Ministry is { } ministry && Ministries.Contains(ministry)))
        && (Themes.Count == 0 || description.Themes.Any(Themes.Contains))
        && (Audiences.Count == 0 || Audiences.Any(audience => Concerns(description, audience)))
        && (string.IsNullOrWhiteSpace(Text) || Mentions(description, Text));

    private static bool Among<T>(Values<T> wanted, T value) => wanted.Count == 0 || wanted.Contains(value);
}
