namespace Tracker.Api.Agendas;

/// <summary>How one takes a feed in a calendar program. Menus are named as the program names them in Dutch.</summary>
/// <param name="Name">As people know it.</param>
/// <param name="Looks">How soon it shows a change, as its maker says or its users find.</param>
/// <param name="Steps">What to do, in order.</param>
/// <param name="Drawing">What one sees of it, the highest first; empty where there are pictures.</param>
/// <param name="Pictures">Pictures of the program itself, in order.</param>
public sealed record CalendarProgram(
    string Name,
    string Looks,
    IReadOnlyList<string> Steps,
    IReadOnlyList<DrawnPart> Drawing,
    IReadOnlyList<ProgramPicture> Pictures)
{
    private const string Address = "https://…/wetgevingsplanner.ics";

    public static IReadOnlyList<CalendarProgram> All { get; } =
    [
        Drawn(
            "Outlook, nieuwe versie",
            "na 3 tot 24 uur",
            [
                "Open de agenda.",
                "Kies ‘Agenda toevoegen’ en dan ‘Abonneren via internet’.",
                "Plak het adres dat met https begint. Een adres met webcal neemt deze versie niet aan.",
                "Geef de agenda een naam en kies ‘Importeren’.",
            ],
            [
                new(1, PartKind.Item, "Agenda"), new(2, PartKind.Item, "Agenda toevoegen"),
                new(2, PartKind.Item, "Abonneren via internet"), new(3, PartKind.Field, Address),
                new(4, PartKind.Button, "Importeren"),
            ]),
        Drawn(
            "Outlook, klassieke versie",
            "bij verzenden en ontvangen, na ten hoogste 6 uur",
            [
                "Kies ‘Bestand’, ‘Accountinstellingen’ en nog eens ‘Accountinstellingen’.",
                "Kies het tabblad ‘Internetagenda’s’ en dan ‘Nieuw’.",
                "Plak het adres, kies ‘Toevoegen’ en dan ‘OK’.",
            ],
            [
                new(1, PartKind.Item, "Bestand"), new(1, PartKind.Item, "Accountinstellingen"),
                new(2, PartKind.Item, "Internetagenda’s"), new(2, PartKind.Button, "Nieuw"),
                new(3, PartKind.Field, Address), new(3, PartKind.Button, "Toevoegen"),
            ]),
        Drawn(
            "Outlook op het web",
            "na 3 tot 24 uur",
            [
                "Open de agenda en kies ‘Agenda toevoegen’.",
                "Kies ‘Abonneren via internet’ en plak het adres.",
                "Geef de agenda een naam en kies ‘Importeren’.",
            ],
            [
                new(1, PartKind.Item, "Agenda toevoegen"), new(2, PartKind.Item, "Abonneren via internet"),
                new(2, PartKind.Field, Address), new(3, PartKind.Button, "Importeren"),
            ]),
        Drawn(
            "Google Agenda",
            "na 8 tot 24 uur",
            [
                "Open Google Agenda op een computer.",
                "Kies het plusteken naast ‘Andere agenda’s’ en dan ‘Via URL’.",
                "Plak het adres en kies ‘Agenda toevoegen’.",
            ],
            [
                new(1, PartKind.Item, "Google Agenda"), new(2, PartKind.Item, "Andere agenda’s  +"),
                new(2, PartKind.Item, "Via URL"), new(3, PartKind.Field, Address),
                new(3, PartKind.Button, "Agenda toevoegen"),
            ]),
        Drawn(
            "Apple Agenda",
            "zo vaak als u daar instelt",
            [
                "Kies ‘Archief’ en dan ‘Nieuw agenda-abonnement’.",
                "Plak het adres en kies ‘Abonneer’.",
                "Kies bij ‘Vernieuw automatisch’ hoe vaak Apple kijkt, bijvoorbeeld elke dag.",
            ],
            [
                new(1, PartKind.Item, "Archief"), new(1, PartKind.Item, "Nieuw agenda-abonnement"),
                new(2, PartKind.Field, Address), new(2, PartKind.Button, "Abonneer"),
                new(3, PartKind.Item, "Vernieuw automatisch: elke dag"),
            ]),
        new(
            "Thunderbird",
            "na een half uur, of zo vaak als u daar instelt",
            [
                "Open de agenda, kies ‘Agenda toevoegen’ en dan ‘Op het netwerk’.",
                "Plak het adres bij ‘Locatie’, vink ‘Deze locatie vereist geen referenties’ aan en kies ‘Agenda’s "
                + "zoeken’.",
                "Kies ‘Abonneren’.",
            ],
            [],
            [
                new("thunderbird-1.png", 185, "Het venster ‘Agenda toevoegen’, met ‘Op het netwerk’ gekozen."),
                new("thunderbird-2.png", 235, "Hetzelfde venster, met het adres bij ‘Locatie’ en het vinkje gezet."),
                new("thunderbird-3.png", 200, "De gevonden agenda, met de knop ‘Abonneren’."),
            ]),
    ];

    private static CalendarProgram Drawn(
        string name, string looks, IReadOnlyList<string> steps, IReadOnlyList<DrawnPart> drawing) =>
        new(name, looks, steps, drawing, []);
}

/// <summary>A part of a drawn window.</summary>
/// <param name="Step">The number of the step in which one uses it.</param>
/// <param name="Kind">What it looks like.</param>
/// <param name="Text">What it says.</param>
public sealed record DrawnPart(int Step, PartKind Kind, string Text);

public enum PartKind
{
    /// <summary>A line that one chooses.</summary>
    Item,

    /// <summary>A field that one fills in.</summary>
    Field,

    Button,
}

/// <summary>A picture of a program.</summary>
/// <param name="File">Under <c>img</c>.</param>
/// <param name="Height">In pixels; all are <see cref="Width"/> wide.</param>
/// <param name="Shows">What is in it, for who cannot see it.</param>
public sealed record ProgramPicture(string File, int Height, string Shows)
{
    public const int Width = 502;
}
