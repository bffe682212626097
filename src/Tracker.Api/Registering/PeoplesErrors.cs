using Tracker.Api.Forms;

namespace Tracker.Api.Registering;

/// <summary>What is wrong with a registration, as a page says it.</summary>
public static class PeoplesErrors
{
    /// <summary>What to do about a field that is not filled in yet, where more can be said than that.</summary>
    private static readonly Dictionary<string, string> Missing = new()
    {
        ["mijlpaal"] = "Kies een stap.",
        ["bron"] = "Kies een document, of kies dat het een nieuw document is.",
        ["bron.titel"] = "Vul de titel in, zoals die op het document staat.",
        ["bron.gezegdOp"] = "Vul een dag in, zoals 24-04-2026.",
        ["datum"] = "Vul een dag in, zoals 24-04-2026.",
        ["zin"] = "Neem de woorden over de datum over uit de bron. Staan die er niet? Kies dan zelf een dag.",
        ["wachtOp.mijlpaal"] = "Kies een stap, of laat ook de andere velden over die stap leeg.",
        ["wachtOp.relatie"] = "Kies hoe de dag uit die stap volgt.",
        ["wachtOp.hoeveel"] = "Vul in hoeveel erna, met een getal.",
        ["wachtOp.eenheid"] = "Kies dagen, weken, maanden of jaren.",
        ["verplichting"] = "Vul in wat er moet gebeuren, in een zin.",
        ["wens"] = "Vul in wat de schrijver vraagt, in een zin.",
        ["naar"] = "Kies een dossier.",
        ["markering"] = "Kies een markering.",
        ["verband"] = "Kies een verband.",
    };

    /// <summary>All of a form, one for each field.</summary>
    public static IReadOnlyList<InputError> Of(Filled form) => [.. form.Errors.Select(Of).DistinctBy(it => it.Field)];

    /// <summary>The same error in the words of the page, where those of the API suit programs.</summary>
    public static InputError Of(InputError error) => error switch
    {
        { Code: "geen-dag" } => error with { Message = TypedDay.Advice },
        { Field: "regel" } => error with { Field = EntryFields.Place.Name },
        { Code: EntryInput.Missing } when Missing.TryGetValue(error.Field, out var advice) =>
            error with { Message = advice },
        { Field: "naar" or "wachtOp.dossier", Code: "dossier-onbekend" or "geen-sleutel" } => error with
        {
            Message = "Dit dossier kennen we niet. Kies er een uit de lijst.",
        },
        { Field: "tranche" or "wachtOp.tranche" } => error with
        {
            Message = "Gebruik kleine letters en cijfers, zoals art-3-3. Begin met een letter.",
        },
        _ => error,
    };
}
