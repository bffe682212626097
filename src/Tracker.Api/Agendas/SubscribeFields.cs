using Tracker.Api.Forms;
using Tracker.Domain;
using Tracker.Domain.PlanDates;
using Tracker.Projections.Agendas;

namespace Tracker.Api.Agendas;

/// <summary>The fields of the page on which one puts a feed together.</summary>
public static class SubscribeFields
{
    public static readonly FormField What = new("wat", "Wat wilt u volgen?");

    public static readonly FormField Municipality = new("gemeente", "Welke gemeente?");

    public static readonly FormField Province = new("provincie", "Welke provincie?");

    public static readonly FormField CaribbeanBody = new("lichaam", "Welk openbaar lichaam?");

    public static readonly FormField Dossier = new("dossier", "Welk dossier?");

    public static readonly FormField Theme = new("thema", "Welk thema?");

    public static readonly FormField Ministry = new("ministerie", "Welk ministerie?");

    public static readonly FormField Groups = new("mijlpalen", "Welke mijlpalen?");

    public static readonly FormField Certainty = new("zeker", "Hoe zeker?");

    public static readonly FormField Anchor = new("anker", "Bij een periode");

    public static readonly FormField Alarm = new("alarm", "Herinnering");

    public static readonly FormField Language = new("taal", "Taal");

    /// <summary>What a feed can be about, with a few words on each.</summary>
    public static IReadOnlyList<(AgendaKind Kind, string Label, string Small)> Kinds { get; } =
    [
        (AgendaKind.National, "Alles", "De hele planning voor gemeenten, provincies en andere medeoverheden"),
        (AgendaKind.Municipality, "Eén gemeente", "Wat voor alle gemeenten geldt, en wat haar noemt"),
        (AgendaKind.Province, "Eén provincie", "Wat voor alle provincies geldt, en wat haar noemt"),
        (AgendaKind.CaribbeanBody, "Eén openbaar lichaam in Caribisch Nederland", "Wat voor de eilanden geldt"),
        (AgendaKind.Dossier, "Eén dossier", "Alle mijlpalen van één wet, regeling of programma"),
        (AgendaKind.Theme, "Eén thema", "Alle dossiers over één onderwerp"),
        (AgendaKind.Ministry, "Eén ministerie", "Alle dossiers van één ministerie"),
    ];

    /// <summary>How sure something must be to stand in the calendar: code, label, and the words that count.</summary>
    public static IReadOnlyList<(string Code, string Label, Values<Firmness?> Firmnesses)> Certainties { get; } =
    [
        ("", "Alles met een dag of periode", []),
        (
            "gepland",
            "Alleen gepland of zekerder",
            [null, Firmness.Fixed, Firmness.Statutory, Firmness.Pledged, Firmness.Planned]),
        ("vast", "Alleen vast of gebeurd", [null, Firmness.Fixed, Firmness.Statutory]),
    ];

    /// <summary>On which day of a period an event stands.</summary>
    public static IReadOnlyList<(string Code, string Label)> Anchors { get; } =
        [("", "De passende dag (aanbevolen)"), ("begin", "Altijd de eerste dag"), ("eind", "Altijd de laatste dag")];

    /// <summary>How long before it one is reminded, in days.</summary>
    public static IReadOnlyList<(string Code, string Label, int Days)> Alarms { get; } =
    [
        ("", "Geen", 0),
        ("P14D", "14 dagen ervoor", 14),
        ("P30D", "30 dagen ervoor", 30),
        ("P90D", "90 dagen ervoor", 90),
    ];

    public static IReadOnlyList<(string Code, string Label)> Languages { get; } =
        [("", "Nederlands"), ("en", "Engels")];
}
