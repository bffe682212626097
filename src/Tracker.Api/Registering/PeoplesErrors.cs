using Tracker.Api.Forms;

namespace Tracker.Api.Registering;

/// <summary>What is wrong with a registration, as a page says it.</summary>
public static class PeoplesErrors
{
    /// <summary>All of a form, one for each field.</summary>
    public static IReadOnlyList<InputError> Of(Filled form) => [.. form.Errors.Select(Of).DistinctBy(it => it.Field)];

    /// <summary>The same error in the words of the page, where those of the API suit programs.</summary>
    public static InputError Of(InputError error) => error switch
    {
        { Code: "geen-dag" } => error with { Message = TypedDay.Advice },
        { Field: "regel" } => error with { Field = EntryFields.Place.Name },
        { Code: EntryInput.Missing, Field: "mijlpaal" } => error with { Message = "Kies een stap." },
        { Code: EntryInput.Missing, Field: "bron" } => error with
        {
            Message = "Kies een document, of kies dat het een nieuw document is.",
        },
        { Code: EntryInput.Missing, Field: "bron.titel" } => error with
        {
            Message = "Vul de titel in, zoals die op het document staat.",
        },
        { Code: EntryInput.Missing, Field: "bron.gezegdOp" or "datum" } => error with
        {
            Message = "Vul een dag in, zoals 24-04-2026.",
        },
        { Code: EntryInput.Missing, Field: "zin" } => error with
        {
            Message = "Neem de woorden over de datum over uit de bron. Staan die er niet? Kies dan zelf een dag.",
        },
        { Field: "naar" or "wachtOp.dossier", Code: "dossier-onbekend" or "geen-sleutel" } => error with
        {
            Message = "Dit dossier kennen we niet. Kies er een uit de lijst.",
        },
        { Code: EntryInput.Missing, Field: "naar" } => error with { Message = "Kies een dossier." },
        { Code: EntryInput.Missing, Field: "markering" } => error with { Message = "Kies een markering." },
        { Code: EntryInput.Missing, Field: "verband" } => error with { Message = "Kies een verband." },
        { Field: "tranche" or "wachtOp.tranche" } => error with
        {
            Message = "Gebruik kleine letters en cijfers, zoals art-3-3. Begin met een letter.",
        },
        _ => error,
    };
}
