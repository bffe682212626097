using Tracker.Domain.Dossiers;

namespace Tracker.Api.Registering;

/// <summary>A link: this source says that the dossier belongs to another one.</summary>
public static class LinkForm
{
    public static readonly Field<DossierLink> Kind = Fields.Choice(
        "verband", "Hoe het dossier bij het andere hoort, gezien van dit dossier.", LinkWords.Kinds) with
    {
        IsRequired = true,
    };

    public static readonly Field<string> To = Fields.Key(
        "naar", "Het andere dossier, zoals het in adressen heet.", "wpp") with { IsRequired = true };

    public static IReadOnlyList<Field> Members { get; } = [Kind, To, .. CitationForm.Members];

    /// <summary>Reads the form, and notes everything that is wrong with it.</summary>
    /// <returns>Null when something is.</returns>
    public static Registration? Read(string slug, Filled form, Background background)
    {
        var cited = CitationForm.Read(form, background);
        var other = form.Text(To) is { } to ? background.View.Dossiers.GetValueOrDefault(to) : null;
        if (other is null && form.Text(To) is not null)
        {
            form.Wrong(To, "dossier-onbekend", "Dit dossier kennen we niet.");
        }

        return form.Errors.Count == 0
            && cited is var (said, source)
            && form.Value(Kind) is { } kind
            && other is not null
                ? new Registration(slug, new LinkDossier(said, kind, other.Slug, other.Instrument), source)
                : null;
    }
}
