using Tracker.Domain.Organisations;

namespace Tracker.Domain.Dossiers;

/// <summary>Whom a dossier can concern: a kind of body, or one organisation by its code.</summary>
public static class Audiences
{
    /// <summary>The kinds, as codes and as words for people.</summary>
    public static IReadOnlyList<(string Code, string Label)> Kinds { get; } =
    [
        ("alle-gemeenten", "alle gemeenten"),
        ("provincies", "provincies"),
        ("waterschappen", "waterschappen"),
        ("caribisch-nederland", "Caribisch Nederland"),
        ("rijk", "Rijk"),
    ];

    /// <param name="audience">A kind, or a code such as <c>gm0014</c>.</param>
    public static bool IsKnown(string audience) =>
        Kinds.Any(kind => kind.Code == audience) || OrganisationRegister.Known.Find(audience) is not null;

    /// <summary>The kind, or the name of the organisation; the code itself when it is neither.</summary>
    public static string Label(string audience) =>
        Kinds.FirstOrDefault(kind => kind.Code == audience).Label
        ?? OrganisationRegister.Known.Find(audience)?.Name
        ?? audience;
}
