using Tracker.Api.Forms;
using Tracker.Api.Languages;
using Tracker.Domain;
using Tracker.Domain.PlanDates;
using Tracker.Projections.Agendas;

namespace Tracker.Api.Agendas;

/// <summary>The fields of the page on which one puts a feed together.</summary>
public static class SubscribeFields
{
    public static readonly FormField What = new("wat", "Wat wilt u volgen?", "What do you want to follow?");

    public static readonly FormField Municipality = new("gemeente", "Welke gemeente?", "Which municipality?");

    public static readonly FormField Province = new("provincie", "Welke provincie?", "Which province?");

    public static readonly FormField CaribbeanBody = new("lichaam", "Welk openbaar lichaam?", "Which public body?");

    public static readonly FormField Dossier = new("dossier", "Welk dossier?", "Which dossier?");

    public static readonly FormField Theme = new("thema", "Welk thema?", "Which theme?");

    public static readonly FormField Ministry = new("ministerie", "Welk ministerie?", "Which ministry?");

    public static readonly FormField Groups = new("mijlpalen", "Welke mijlpalen?", "Which milestones?");

    public static readonly FormField Certainty = new("zeker", "Hoe zeker?", "How certain?");

    public static readonly FormField Anchor = new("anker", "Bij een periode", "For a period");

    public static readonly FormField Alarm = new("alarm", "Herinnering", "Reminder");

    public static readonly FormField Language = new("taal", "Taal", "Language");

    /// <summary>What a feed can be about, with a few words on each.</summary>
    public static IReadOnlyList<(AgendaKind Kind, Word Label, Word Small)> Kinds { get; } =
    [
        (
            AgendaKind.National,
            new("Alles", "Everything"),
            new(
                "De hele planning voor gemeenten, provincies en andere medeoverheden",
                "The whole planning for municipalities, provinces and other authorities")),
        (
            AgendaKind.Municipality,
            new("Eén gemeente", "One municipality"),
            new(
                "Wat voor alle gemeenten geldt, en wat haar noemt",
                "What applies to all municipalities, and whatever mentions it")),
        (
            AgendaKind.Province,
            new("Eén provincie", "One province"),
            new(
                "Wat voor alle provincies geldt, en wat haar noemt",
                "What applies to all provinces, and whatever mentions it")),
        (
            AgendaKind.CaribbeanBody,
            new("Eén openbaar lichaam in Caribisch Nederland", "One public body in the Caribbean Netherlands"),
            new("Wat voor de eilanden geldt", "What applies to the islands")),
        (
            AgendaKind.Dossier,
            new("Eén dossier", "One dossier"),
            new(
                "Alle mijlpalen van één wet, regeling of programma",
                "All milestones of one act, regulation or programme")),
        (
            AgendaKind.Theme,
            new("Eén thema", "One theme"),
            new("Alle dossiers over één onderwerp", "All dossiers on one subject")),
        (
            AgendaKind.Ministry,
            new("Eén ministerie", "One ministry"),
            new("Alle dossiers van één ministerie", "All dossiers of one ministry")),
    ];

    /// <summary>How sure something must be to stand in the calendar: code, label, and the words that count.</summary>
    public static IReadOnlyList<(string Code, Word Label, Values<Firmness?> Firmnesses)> Certainties { get; } =
    [
        ("", new("Alles met een dag of periode", "Everything with a day or a period"), []),
        (
            "gepland",
            new("Alleen gepland of zekerder", "Only planned or firmer"),
            [null, Firmness.Fixed, Firmness.Statutory, Firmness.Pledged, Firmness.Planned]),
        ("vast", new("Alleen vast of gebeurd", "Only fixed or happened"), [null, Firmness.Fixed, Firmness.Statutory]),
    ];

    /// <summary>On which day of a period an event stands.</summary>
    public static IReadOnlyList<(string Code, Word Label)> Anchors { get; } =
    [
        ("", new("De passende dag (aanbevolen)", "The fitting day (recommended)")),
        ("begin", new("Altijd de eerste dag", "Always the first day")),
        ("eind", new("Altijd de laatste dag", "Always the last day")),
    ];

    /// <summary>How long before it one is reminded, in days.</summary>
    public static IReadOnlyList<(string Code, Word Label, int Days)> Alarms { get; } =
    [
        ("", new("Geen", "None"), 0),
        ("P14D", new("14 dagen ervoor", "14 days before"), 14),
        ("P30D", new("30 dagen ervoor", "30 days before"), 30),
        ("P90D", new("90 dagen ervoor", "90 days before"), 90),
    ];

    /// <summary>In which language the feed is; without a word it is Dutch.</summary>
    public static IReadOnlyList<(string Code, Word Label)> Languages { get; } =
    [
        (LanguageCodes.Code(Domain.Language.Dutch), new("Nederlands", "Dutch")),
        (LanguageCodes.Code(Domain.Language.English), new("Engels", "English")),
    ];

    /// <summary>
    /// What stands in the address of a page, with the language of the page where it names none: who reads English is
    /// offered an English feed first.
    /// </summary>
    public static Typed Asked(IQueryCollection query)
    {
        var typed = Typed.Of(query);
        return typed.Has(Language.Name) ? typed : typed.With(Language.Name, Spoken.Code);
    }

    /// <summary>The language that was chosen for a feed; Dutch when none was.</summary>
    public static Language LanguageOf(Typed typed) =>
        LanguageCodes.Find(typed[Language.Name].Trim()) ?? Domain.Language.Dutch;
}
