using Tracker.Api.Agendas;
using Tracker.Api.Forms;

namespace Tracker.Api.PersonalAgendas;

/// <summary>
/// The fields of the page on which one puts a feed of one's own together. They are those of the public feeds, and some
/// can be given more often. They are also what is kept of the choice, so their names never change.
/// </summary>
public static class PersonalFields
{
    public static readonly FormField Name = new(
        "naam", "Hoe moet uw agenda heten?", "What is your calendar to be called?");

    public static readonly FormField Dossiers = SubscribeFields.Dossier with
    {
        Label = "Welke dossiers ook?", English = "Which dossiers too?",
    };

    public static readonly FormField Themes = SubscribeFields.Theme with
    {
        Label = "Alleen over deze thema’s", English = "Only on these themes",
    };

    public static readonly FormField Ministries = SubscribeFields.Ministry with
    {
        Label = "Alleen van deze ministeries", English = "Only of these ministries",
    };

    /// <summary>In the order of the form.</summary>
    public static IReadOnlyList<FormField> All { get; } =
    [
        SubscribeFields.What, SubscribeFields.Municipality, SubscribeFields.Province, SubscribeFields.CaribbeanBody,
        Dossiers, Themes, Ministries, SubscribeFields.Groups, SubscribeFields.Certainty, SubscribeFields.Anchor,
        SubscribeFields.Alarm, SubscribeFields.Language, Name,
    ];
}
