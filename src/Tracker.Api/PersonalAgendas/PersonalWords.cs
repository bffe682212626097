using Tracker.Api.Agendas;
using Tracker.Api.Forms;
using Tracker.Api.Languages;
using Tracker.Api.Pages;
using Tracker.Domain;
using Tracker.Projections.Agendas;
using Tracker.Projections.Dossiers;

namespace Tracker.Api.PersonalAgendas;

/// <summary>What someone chose, in words.</summary>
public static class PersonalWords
{
    /// <summary>What the line with names of dossiers begins with: those are Dutch on an English page too.</summary>
    public static string Dossiers(PersonalChoice choice) => choice.Base == AgendaKind.Dossier
        ? "Dossiers"
        : Say("Ook de dossiers", "The dossiers too");

    /// <summary>A line for each part: what it is about, and what of it.</summary>
    public static IReadOnlyList<(string Label, string Text)> Of(PersonalChoice choice, TrackerView view)
    {
        (string Label, string Text)[] lines =
        [
            (Say("Alles voor", "All for"), Whole(choice)),
            (Say("Alleen over", "Only on"), Several(choice.Themes, it => Say(Domain.Dossiers.Themes.Word(it)))),
            (Say("Alleen van", "Only of"), Several(choice.Ministries, it => it)),
            (Dossiers(choice), Several(choice.Dossiers, slug => view.ShortName(slug, AsOf.Now))),
            (Say("Mijlpalen", "Milestones"), Milestones(choice.Typed)),
            (Say("Hoe zeker", "How certain"), Label(choice.Typed, SubscribeFields.Certainty, SubscribeFields.Certainties
                .Select(it => (it.Code, it.Label)))),
            (
                Say("Bij een periode", "For a period"),
                Label(choice.Typed, SubscribeFields.Anchor, SubscribeFields.Anchors)),
            (Say("Herinnering", "Reminder"), Label(choice.Typed, SubscribeFields.Alarm, SubscribeFields.Alarms
                .Select(it => (it.Code, it.Label)))),
            (Say("Taal", "Language"), FeedLanguage(SubscribeFields.LanguageOf(choice.Typed))),
        ];
        return [.. lines.Where(line => line.Text.Length > 0)];
    }

    /// <summary>The name that programs show, as far as the choice alone tells it.</summary>
    public static string Name(PersonalChoice choice) => choice.Typed.Has(PersonalFields.Name.Name)
        ? choice.Typed[PersonalFields.Name.Name]
        : choice.Base == AgendaKind.Dossier ? PersonalChoice.DossiersName.In(SubscribeFields.LanguageOf(choice.Typed))
        : choice.Body.Length > 0 ? SubscribeChoices.BodyName(choice.Body)
        : Agenda.National.NameIn(SubscribeFields.LanguageOf(choice.Typed));

    private static string Whole(PersonalChoice choice) => choice.Base switch
    {
        AgendaKind.Dossier => "",
        AgendaKind.National => Say(
            "gemeenten, provincies en andere medeoverheden", "municipalities, provinces and other authorities"),
        var kind => $"{Say(Agenda.Kinds, kind)} {SubscribeChoices.BodyName(choice.Body)}",
    };

    private static string Milestones(Typed typed) => Subscription.OptionsOf(typed).Selection.Steps switch
    {
        { Count: 0 } => Say("alle", "all"),
        _ when typed.Has(SubscribeFields.Groups.Name) => string.Join(", ", StepGroup.All
            .Where(it => typed.Has(SubscribeFields.Groups.Name, it.Code)).Select(it => Say(it.Label))),
        var steps => string.Join(", ", steps.Select(FilterChoices.StepLabel)),
    };

    /// <summary>The language of the feed; empty where it is that of the page.</summary>
    private static string FeedLanguage(Language chosen) => chosen == Spoken.Language
        ? ""
        : Say(SubscribeFields.Languages.Single(it => it.Code == LanguageCodes.Code(chosen)).Label);

    /// <summary>What was chosen out of a list; empty for what holds when nothing is.</summary>
    private static string Label(Typed typed, FormField field, IEnumerable<(string Code, Word Label)> choices) =>
        typed.Has(field.Name) ? Say(choices.FirstOrDefault(it => it.Code == typed[field.Name]).Label) ?? "" : "";

    private static string Several(IReadOnlyList<string> keys, Func<string, string> name) =>
        string.Join(", ", keys.Select(name).Order(StringComparer.OrdinalIgnoreCase));
}
