using NodaTime;
using Tracker.Domain;
using Tracker.Domain.Calendars;
using Tracker.Domain.Dossiers;
using Tracker.Domain.Organisations;
using Tracker.Projections.Dossiers;

namespace Tracker.Projections.Agendas;

/// <summary>One feed that one can subscribe to.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Key">Which one, as in its address; empty for the national feed.</param>
/// <param name="Name">For people: <c>Amsterdam</c>, <c>Wpp</c>, <c>BZK</c>.</param>
/// <param name="Selection">What is in it.</param>
/// <param name="Page">The path of the page that shows the same.</param>
/// <param name="Since">When time alone last changed which feed this is: a municipality merged; null when never.</param>
public sealed record Agenda(
    AgendaKind Kind, string Key, string Name, Selection Selection, string Page, Instant? Since = null)
{
    // Without cultures on the machine there is no table of accents but this one: the letters of Dutch and Frisian
    // names.
    private const string Accented = "àáâäèéêëìíîïòóôöùúûü";
    private const string Bare = "aaaaeeeeiiiioooouuuu";

    /// <summary>The folders in addresses.</summary>
    public static Vocabulary<AgendaKind> Kinds { get; } = new(
        (AgendaKind.National, "landelijk", "landelijk", "national"),
        (AgendaKind.Municipality, "gemeenten", "gemeente", "municipality"),
        (AgendaKind.Province, "provincies", "provincie", "province"),
        (AgendaKind.CaribbeanBody, "caribisch", "openbaar lichaam", "public body"),
        (AgendaKind.Dossier, "dossiers", "dossier", "dossier"),
        (AgendaKind.Theme, "themas", "thema", "theme"),
        (AgendaKind.Ministry, "ministeries", "ministerie", "ministry"),
        (AgendaKind.Personal, "persoonlijk", "eigen agenda", "own calendar"));

    public static Agenda National { get; } = new(
        AgendaKind.National, "", AgendaWords.National.Dutch, Selection.Everything, "/");

    /// <summary>The name that calendars show; names of bodies, themes and laws stay as they are.</summary>
    public string NameIn(Language language) => Name == National.Name ? AgendaWords.National.In(language) : Name;

    /// <summary>Slugs of dossiers that are in it whatever its selection says.</summary>
    public Values<string> Follows { get; init; } = [];

    /// <summary>What is asked of it where its address asks nothing else.</summary>
    public AgendaOptions Options { get; init; } = AgendaOptions.None;

    /// <summary>
    /// Its address without anything that can change: <c>/agenda/gemeenten/gm0363.ics</c>. That of a personal feed ends
    /// in its name all the same, for nobody writes it down by heart.
    /// </summary>
    public string Path => Kind switch
    {
        AgendaKind.National => "/agenda/landelijk.ics",
        AgendaKind.Personal => NamedPath,
        _ => $"/agenda/{Kinds.Code(Kind)}/{Key}.ics",
    };

    /// <summary>
    /// The address to give to people, for some clients show its end as the name:
    /// <c>/agenda/gemeenten/gm0363/wetgevingsplanner-amsterdam.ics</c>.
    /// </summary>
    public string NamedPath => Kind == AgendaKind.National
        ? Path
        : $"/agenda/{Kinds.Code(Kind)}/{Key}/wetgevingsplanner-{Slug(Name)}.ics";

    /// <summary>Whether the dossier, described so, is in it.</summary>
    public bool Takes(DossierHistory dossier, DossierDescription description) =>
        Follows.Contains(dossier.Slug) || Selection.Takes(dossier, description);

    /// <summary>
    /// The feed of this kind with this key; null when there is none. Of personal feeds the log knows nothing.
    /// </summary>
    /// <param name="kind">What it is about.</param>
    /// <param name="key">As in the address, in lower case; of no matter for the national feed.</param>
    /// <param name="view">The log as folded.</param>
    /// <param name="today">A body that is no more by this day goes on as its successor.</param>
    public static Agenda? Find(AgendaKind kind, string key, TrackerView view, LocalDate today) => kind switch
    {
        AgendaKind.National => National,
        AgendaKind.Municipality => OfBody(kind, OrganisationKind.Municipality, key, today),
        AgendaKind.Province => OfBody(kind, OrganisationKind.Province, key, today),
        AgendaKind.CaribbeanBody => OfBody(kind, OrganisationKind.CaribbeanBody, key, today),
        AgendaKind.Ministry => OfMinistry(key),
        AgendaKind.Dossier => view.Dossiers.GetValueOrDefault(key) is { Procedure.IsBackground: false } dossier
            ? new(kind, key, dossier.ShortName, Selection.Everything with { Dossiers = [key] }, $"/dossiers/{key}")
            : null,
        AgendaKind.Theme => OfTheme(key),
        _ => null,
    };

    private static Agenda? OfBody(AgendaKind kind, OrganisationKind wanted, string code, LocalDate today)
    {
        var register = OrganisationRegister.Known;
        if (register.Find(code) is not { } body || body.Kind != wanted)
            return null;
        var now = register.SuccessorsOf(code, today);
        var names = now.Select(it => it.Name ?? it.Code).ToList();
        // Its own code as well: what once named the body that is no more stays in its subscribers' calendars.
        var audiences = now.Select(it => it.Code).Append(code).Distinct().Order(StringComparer.Ordinal).ToValues();
        return new Agenda(
            kind, code, string.Join(" en ", names.DefaultIfEmpty(body.Name ?? code)),
            Selection.Everything with { Audiences = audiences },
            kind == AgendaKind.Municipality ? $"/gemeenten/{(now.Count > 0 ? now[0].Code : code)}" : "/",
            LastMerger(register, code, today));
    }

    private static Instant? LastMerger(OrganisationRegister register, string code, LocalDate today) =>
        register.Find(code) is { ValidUntil: { } end } body && end <= today
            ? body.Successors.Select(next => LastMerger(register, next, today)).Append(Amsterdam.StartOf(end)).Max()
            : null;

    private static Agenda? OfMinistry(string key) =>
        OrganisationRegister.Known.Find(key) is { Kind: OrganisationKind.Ministry, Abbreviation: { } known }
            ? new Agenda(AgendaKind.Ministry, key, known, Selection.Everything with { Ministries = [known] }, "/")
            : null;

    private static Agenda? OfTheme(string key) => Themes.IsKnown(key)
        ? new Agenda(AgendaKind.Theme, key, Themes.Name(key), Selection.Everything with { Themes = [key] }, "/")
        : null;

    private static string Slug(string name)
    {
        var letters = name.ToLowerInvariant().Select(it =>
            Accented.IndexOf(it, StringComparison.Ordinal) is >= 0 and var at ? Bare[at]
            : char.IsAsciiLetterOrDigit(it) ? it : '-');
        return string.Join('-', string.Concat(letters).Split('-', StringSplitOptions.RemoveEmptyEntries));
    }
}

public enum AgendaKind
{
    National,
    Municipality,
    Province,
    CaribbeanBody,
    Dossier,
    Theme,
    Ministry,
    Personal,
}
