using Tracker.Domain.Dossiers;

namespace Tracker.Api.Registering;

/// <summary>A wish: the author of this source would like that. It is no plan.</summary>
public static class WishForm
{
    public static readonly Field<string> Wish = Fields.Text(
        "wens", "Wat de schrijver van de bron graag wil, in een zin.") with { IsRequired = true };

    public static IReadOnlyList<Field> Members { get; } = [Wish, .. CitationForm.Members];

    /// <summary>Reads the form, and notes everything that is wrong with it.</summary>
    /// <returns>Null when something is.</returns>
    public static Registration? Read(string slug, Filled form, Background background) =>
        CitationForm.Read(form, background) is var (said, source)
        && form.Text(Wish) is { } wish
        && form.Errors.Count == 0
            ? new Registration(slug, new VoiceWish(said, wish), source)
            : null;
}
