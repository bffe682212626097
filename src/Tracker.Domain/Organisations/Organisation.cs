using NodaTime;

namespace Tracker.Domain.Organisations;

/// <summary>A public body that dossiers concern or come from. It has a validity and successors: bodies merge.</summary>
/// <param name="Code">
/// Lower-case, as in addresses: <c>gm0363</c>, <c>pv26</c>, <c>col01</c>; of a ministry its abbreviation, <c>bzk</c>.
/// </param>
/// <param name="Name">Without its kind ('Amsterdam'); null for a former municipality known by its code alone.</param>
/// <param name="Abbreviation">As the field writes it: <c>BZK</c>, <c>GR</c>; null when there is none.</param>
/// <param name="Province">The code of the province of a municipality; null when unknown or when it is none.</param>
/// <param name="ValidFrom">
/// The first day on which it existed; null when that was before the register begins (2000) or is unknown.
/// </param>
/// <param name="ValidUntil">
/// The first day on which it is no longer there: that day is not included. Null while no end is known.
/// </param>
/// <param name="EndIsPlanned">That end is announced by a bill and not law yet.</param>
/// <param name="EndSource">The key of the source that announces it; null for an end that is law.</param>
public sealed record Organisation(
    string Code,
    string? Name,
    OrganisationKind Kind,
    string? Abbreviation = null,
    string? Province = null,
    LocalDate? ValidFrom = null,
    LocalDate? ValidUntil = null,
    bool EndIsPlanned = false,
    string? EndSource = null)
{
    /// <summary>The codes that go on with it from the day on which it ends; more than one after a division.</summary>
    public Values<string> Successors { get; init; } = [];

    /// <summary>What people call it beside that ('Den Haag'), what is said most first.</summary>
    public Values<string> AlsoCalled { get; init; } = [];

    /// <summary>As it was known while the end that is planned had not been announced yet.</summary>
    public Organisation BeforeEndWasPlanned() => EndIsPlanned
        ? this with { ValidUntil = null, EndIsPlanned = false, EndSource = null, Successors = [] }
        : this;

    /// <summary>Whether it is there on a day; the day on which it ends does not count.</summary>
    public bool Exists(LocalDate on) => !(on < ValidFrom) && !(on >= ValidUntil);
}

public enum OrganisationKind
{
    Municipality,
    Province,
    CaribbeanBody,
    Ministry,
}

public static class OrganisationWords
{
    public static Vocabulary<OrganisationKind> Kinds { get; } = new(
        (OrganisationKind.Municipality, "gemeente", "gemeente", "municipality"),
        (OrganisationKind.Province, "provincie", "provincie", "province"),
        (OrganisationKind.CaribbeanBody, "openbaar-lichaam", "openbaar lichaam", "public body"),
        (OrganisationKind.Ministry, "ministerie", "ministerie", "ministry"));
}
