using Tracker.Api.Forms;

namespace Tracker.Api.Registering;

/// <summary>The fields of the page on which a dossier is opened.</summary>
public static class OpenDossierFields
{
    public static readonly FormField Title = new("titel", "Titel");

    public static readonly FormField Instrument = new("instrument", "Wat is het?");

    public static readonly FormField Abbreviation = new("afkorting", "Afkorting");

    public static readonly FormField Ministry = new("ministerie", "Ministerie");

    public static readonly FormField Audience = new("doelgroep", "Voor wie is het?");

    public static readonly FormField Kamerstuk = new("kamerstuk", "Kamerstuk");

    public static readonly FormField Meaning = new("betekenis", "Wat betekent het voor een gemeente?");

    /// <summary>All of them, in the order of the page.</summary>
    public static IReadOnlyList<FormField> All { get; } =
        [Title, Instrument, Abbreviation, Ministry, Audience, Kamerstuk, Meaning];
}
