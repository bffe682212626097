using NodaTime;
using Tracker.Domain.Organisations;
using Tracker.Projections.Dossiers;

namespace Tracker.Api.Agendas;

/// <summary>What there is to choose: key and name of each.</summary>
public sealed record SubscribeChoices(
    IReadOnlyList<(string Key, string Name)> Municipalities,
    IReadOnlyList<(string Key, string Name)> Provinces,
    IReadOnlyList<(string Key, string Name)> CaribbeanBodies,
    IReadOnlyList<(string Key, string Name)> Dossiers,
    IReadOnlyList<(string Key, string Name)> Themes,
    IReadOnlyList<(string Key, string Name)> Ministries)
{
    /// <summary>Only themes and ministries of which there are dossiers.</summary>
    public static SubscribeChoices Of(TrackerView view, LocalDate today)
    {
        var bodies = OrganisationRegister.Known;
        var dossiers = view.Dossiers.Values.Where(it => Selection.Everything.Takes(it, it.Description)).ToList();
        return new SubscribeChoices(
            Named(bodies.On(today, OrganisationKind.Municipality)),
            Named(bodies.On(today, OrganisationKind.Province)),
            Named(bodies.On(today, OrganisationKind.CaribbeanBody)),
            ByName(dossiers.Select(it => it.Slug), slug => Pages.MilestoneWords.Name(view.Dossiers[slug].Description)),
            ByName(dossiers.SelectMany(it => it.Description.Themes), it => Say(Domain.Dossiers.Themes.Word(it))),
            ByName(dossiers.Select(it => it.Description.Ministry).OfType<string>(), MinistryName));
    }

    /// <summary>The name of a body with this code; the code itself when it is unknown.</summary>
    public static string BodyName(string code) => OrganisationRegister.Known.Find(code)?.Name ?? code;

    private static string MinistryName(string abbreviation) =>
        OrganisationRegister.Known.Ministry(abbreviation)?.Name is { } name ? $"{name} ({abbreviation})" : abbreviation;

    private static IReadOnlyList<(string Key, string Name)> Named(IEnumerable<Organisation> bodies) =>
        ByName(bodies.Select(it => it.Code), BodyName);

    private static IReadOnlyList<(string Key, string Name)> ByName(
        IEnumerable<string> keys, Func<string, string> name) =>
    [
        .. keys.Distinct(StringComparer.Ordinal).Select(key => (key, name(key)))
            .OrderBy(it => it.Item2, StringComparer.OrdinalIgnoreCase),
    ];
}
