using Tracker.Domain;
using Tracker.Domain.Dossiers;
using Tracker.Domain.Organisations;
using Tracker.Domain.Procedures;

namespace Tracker.Api.Registering;

/// <summary>What a dossier is about: to open one, or to describe it anew.</summary>
public static class DossierForm
{
    // Where a new dossier is opened: a dossier of that name could not be visited.
    private const string PageSlug = "nieuw";

    public static readonly Field<string> Slug = Fields.Key(
        "slug", "De naam in adressen; verandert nooit.", "wpp", Fields.NameLengthMax) with
    {
        IsRequired = true,
    };

    public static readonly Field<Instrument> Kind = Fields.Choice(
        "instrument", "Wat voor dossier het is; dat bepaalt de procedure.", InstrumentWords.Instruments) with
    {
        IsRequired = true,
    };

    public static readonly Field<string> Title =
        Fields.Line("titel", "Zoals het dossier heet.") with { IsRequired = true };

    public static readonly Field<string> Abbreviation = Fields.Line("afkorting", "Korte naam.", "Wpp");

    public static readonly Field<string> Alias = Fields.Line("aliassen", "Andere namen.") with { IsMany = true };

    public static readonly Field<string> Ministry = Fields.Line("ministerie", "Afkorting van het ministerie.", "BZK");

    public static readonly Field<string> Theme = Fields.Line("themas", "Codes in de TOP-lijst.", "c_0361ffb3") with
    {
        IsMany = true,
    };

    public static readonly Field<string> Audience = Fields.Key(
        "doelgroep",
        "Voor wie: alle-gemeenten, provincies, waterschappen, caribisch-nederland, rijk, of codes van organisaties.",
        "alle-gemeenten") with { IsMany = true };

    public static readonly Field<string> IdentifierKind = Fields.OneOf(
        "kenmerken.soort",
        "Soort nummer.",
        ["kamerstuk", "staatsblad", "staatscourant", "publicatieblad", "wgk", "celex", "bwb"]) with
    {
        IsMany = true,
    };

    public static readonly Field<string> IdentifierValue = Fields.Line(
        "kenmerken.waarde", "Het nummer zoals het wordt aangehaald.", "36742") with { IsMany = true };

    public static readonly Field<string> Meaning = Fields.Text("betekenis", "Wat het voor een gemeente betekent.");

    /// <summary>The members of a description.</summary>
    public static IReadOnlyList<Field> Description { get; } =
        [Title, Abbreviation, Alias, Ministry, Theme, Audience, IdentifierKind, IdentifierValue, Meaning];

    /// <summary>The members with which a dossier is opened.</summary>
    public static IReadOnlyList<Field> Members { get; } = [Slug, Kind, .. Description];

    /// <summary>Reads the form for a new dossier, and notes everything that is wrong with it.</summary>
    /// <returns>Null when something is.</returns>
    public static Registration? Read(Filled form)
    {
        if (form.Text(Slug) == PageSlug)
        {
            form.Wrong(Slug, "gereserveerd", $"Op het adres '{PageSlug}' staat al een pagina. Kies een andere naam.");
        }

        return Described(form) is { } description && form.Text(Slug) is { } slug && form.Value(Kind) is { } kind
            ? new Registration(slug, new OpenDossier(slug, kind, description))
            : null;
    }

    /// <summary>Reads the form for a new description, and notes everything that is wrong with it.</summary>
    /// <returns>Null when something is.</returns>
    public static Registration? ReadDescription(string slug, Filled form) =>
        Described(form) is { } description ? new Registration(slug, new DescribeDossier(description)) : null;

    private static DossierDescription? Described(Filled form)
    {
        if (form.Text(Ministry) is { } ministry && OrganisationRegister.Known.Ministry(ministry) is null)
        {
            form.Wrong(Ministry, "ministerie-onbekend", "Dit ministerie kennen we niet.");
        }

        foreach (var stranger in form.All(Audience).Where(it => !Audiences.IsKnown(it)))
        {
            form.Wrong(Audience, "doelgroep-onbekend", $"De doelgroep '{stranger}' kennen we niet.");
        }

        foreach (var stranger in form.All(Theme).Where(it => !Themes.IsKnown(it)))
        {
            form.Wrong(Theme, "thema-onbekend", $"'{stranger}' is geen code uit de TOP-lijst.");
        }

        var (kinds, numbers) = (form.All(IdentifierKind), form.All(IdentifierValue));
        if (kinds.Count != numbers.Count && form.Errors.Count == 0)
        {
            form.Wrong(IdentifierValue, "onvolledig", "Geef bij elke soort een nummer.");
        }

        return form.Errors.Count > 0 || form.Text(Title) is not { } title
            ? null
            : new DossierDescription(
                title,
                form.Text(Abbreviation),
                form.All(Alias),
                form.Text(Ministry),
                form.All(Theme),
                form.All(Audience),
                kinds.Zip(numbers, (kind, number) => new Identifier(kind, number)).ToValues(),
                form.Text(Meaning));
    }
}
