using Tracker.Domain.Organisations;

namespace Tracker.Domain.Dossiers;

/// <summary>Whom a dossier can concern: a kind of body, or one organisation by its code.</summary>
public static class Audiences
{
    /// <summary>The kinds, as codes and as words for people.</summary>
    public static IReadOnlyList<(string Code, Word Word)> Kinds { get; } =
    [
        ("alle-gemeenten", new("alle gemeenten", "all municipalities")),
        ("provincies", new("provincies", "provinces")),
        ("waterschappen", new("waterschappen", "water authorities")),
        ("caribisch-nederland", new("Caribisch Nederland", "Caribbean Netherlands")),
        ("rijk", new("Rijk", "central government")),
    ];

    /// <param name="audience">A kind, or a code such as <c>gm0014</c>.</param>
    public static bool IsKnown(string audience) =>
        Kinds.Any(kind => kind.Code == audience) || OrganisationRegister.Known.Find(audience) is not null;

    /// <summary>The kind, or the name of the organisation; the code itself when it is neither.</summary>
    public static Word Word(string audience)
    {
        foreach (var (code, word) in Kinds)
        {
            if (code == audience)
            {
                return word;
            }
        }

        var name = OrganisationRegister.Known.Find(audience)?.Name ?? audience;
        return new Word(name, name);
    }
}
