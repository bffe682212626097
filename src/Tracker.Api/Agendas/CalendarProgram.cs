using Tracker.Domain;

namespace Tracker.Api.Agendas;

/// <summary>How one takes a feed in a calendar program. Menus are named as the program names them.</summary>
/// <param name="Name">As people know it.</param>
/// <param name="Looks">How soon it shows a change, as its maker says or its users find.</param>
/// <param name="Steps">What to do, in order.</param>
/// <param name="Drawing">What one sees of it, the highest first; empty where there are pictures.</param>
/// <param name="Pictures">Pictures of the program itself, in order.</param>
public sealed record CalendarProgram(
    Word Name,
    Word Looks,
    IReadOnlyList<Word> Steps,
    IReadOnlyList<DrawnPart> Drawing,
    IReadOnlyList<ProgramPicture> Pictures)
{
    private const string Address = "https://…/wetgevingsplanner.ics";

    public static IReadOnlyList<CalendarProgram> All { get; } =
    [
        Drawn(
            new("Outlook, nieuwe versie", "Outlook, new version"),
            new("na 3 tot 24 uur", "after 3 to 24 hours"),
            [
                new("Open de agenda.", "Open the calendar."),
                new(
                    "Kies ‘Agenda toevoegen’ en dan ‘Abonneren via internet’.",
                    "Choose “Add calendar” and then “Subscribe from web”."),
                new(
                    "Plak het adres dat met https begint. Een adres met webcal neemt deze versie niet aan.",
                    "Paste the address that begins with https. This version takes no address with webcal."),
                new("Geef de agenda een naam en kies ‘Importeren’.", "Give the calendar a name and choose “Import”."),
            ],
            [
                new(1, PartKind.Item, new("Agenda", "Calendar")),
                new(2, PartKind.Item, new("Agenda toevoegen", "Add calendar")),
                new(2, PartKind.Item, new("Abonneren via internet", "Subscribe from web")),
                new(3, PartKind.Field, new(Address, Address)),
                new(4, PartKind.Button, new("Importeren", "Import")),
            ]),
        Drawn(
            new("Outlook, klassieke versie", "Outlook, classic version"),
            new("bij verzenden en ontvangen, na ten hoogste 6 uur", "on sending and receiving, after at most 6 hours"),
            [
                new(
                    "Kies ‘Bestand’, ‘Accountinstellingen’ en nog eens ‘Accountinstellingen’.",
                    "Choose “File”, “Account Settings” and once more “Account Settings”."),
                new(
                    "Kies het tabblad ‘Internetagenda’s’ en dan ‘Nieuw’.",
                    "Choose the tab “Internet Calendars” and then “New”."),
                new("Plak het adres, kies ‘Toevoegen’ en dan ‘OK’.", "Paste the address, choose “Add” and then “OK”."),
            ],
            [
                new(1, PartKind.Item, new("Bestand", "File")),
                new(1, PartKind.Item, new("Accountinstellingen", "Account Settings")),
                new(2, PartKind.Item, new("Internetagenda’s", "Internet Calendars")),
                new(2, PartKind.Button, new("Nieuw", "New")),
                new(3, PartKind.Field, new(Address, Address)), new(3, PartKind.Button, new("Toevoegen", "Add")),
            ]),
        Drawn(
            new("Outlook op het web", "Outlook on the web"),
            new("na 3 tot 24 uur", "after 3 to 24 hours"),
            [
                new("Open de agenda en kies ‘Agenda toevoegen’.", "Open the calendar and choose “Add calendar”."),
                new(
                    "Kies ‘Abonneren via internet’ en plak het adres.",
                    "Choose “Subscribe from web” and paste the address."),
                new("Geef de agenda een naam en kies ‘Importeren’.", "Give the calendar a name and choose “Import”."),
            ],
            [
                new(1, PartKind.Item, new("Agenda toevoegen", "Add calendar")),
                new(2, PartKind.Item, new("Abonneren via internet", "Subscribe from web")),
                new(2, PartKind.Field, new(Address, Address)), new(3, PartKind.Button, new("Importeren", "Import")),
            ]),
        Drawn(
            new("Google Agenda", "Google Calendar"),
            new("na 8 tot 24 uur", "after 8 to 24 hours"),
            [
                new("Open Google Agenda op een computer.", "Open Google Calendar on a computer."),
                new(
                    "Kies het plusteken naast ‘Andere agenda’s’ en dan ‘Via URL’.",
                    "Choose the plus sign beside “Other calendars” and then “From URL”."),
                new("Plak het adres en kies ‘Agenda toevoegen’.", "Paste the address and choose “Add calendar”."),
            ],
            [
                new(1, PartKind.Item, new("Google Agenda", "Google Calendar")),
                new(2, PartKind.Item, new("Andere agenda’s  +", "Other calendars  +")),
                new(2, PartKind.Item, new("Via URL", "From URL")), new(3, PartKind.Field, new(Address, Address)),
                new(3, PartKind.Button, new("Agenda toevoegen", "Add calendar")),
            ]),
        Drawn(
            new("Apple Agenda", "Apple Calendar"),
            new("zo vaak als u daar instelt", "as often as you set there"),
            [
                new(
                    "Kies ‘Archief’ en dan ‘Nieuw agenda-abonnement’.",
                    "Choose “File” and then “New Calendar Subscription”."),
                new("Plak het adres en kies ‘Abonneer’.", "Paste the address and choose “Subscribe”."),
                new(
                    "Kies bij ‘Vernieuw automatisch’ hoe vaak Apple kijkt, bijvoorbeeld elke dag.",
                    "Choose at “Auto-refresh” how often Apple looks, for instance every day."),
            ],
            [
                new(1, PartKind.Item, new("Archief", "File")),
                new(1, PartKind.Item, new("Nieuw agenda-abonnement", "New Calendar Subscription")),
                new(2, PartKind.Field, new(Address, Address)), new(2, PartKind.Button, new("Abonneer", "Subscribe")),
                new(3, PartKind.Item, new("Vernieuw automatisch: elke dag", "Auto-refresh: every day")),
            ]),
        new(
            new("Thunderbird", "Thunderbird"),
            new("na een half uur, of zo vaak als u daar instelt", "after half an hour, or as often as you set there"),
            [
                new(
                    "Open de agenda, kies ‘Agenda toevoegen’ en dan ‘Op het netwerk’.",
                    "Open the calendar, choose “New Calendar” and then “On the Network”."),
                new(
                    "Plak het adres bij ‘Locatie’, vink ‘Deze locatie vereist geen referenties’ aan en kies ‘Agenda’s "
                    + "zoeken’.",
                    "Paste the address at “Location”, tick “This location doesn’t require credentials” and choose "
                    + "“Find Calendars”."),
                new("Kies ‘Abonneren’.", "Choose “Subscribe”."),
            ],
            [],
            [
                new("thunderbird-1.png", 185, new(
                    "Het venster ‘Agenda toevoegen’, met ‘Op het netwerk’ gekozen.",
                    "The window “New Calendar” in Dutch, with “On the Network” chosen.")),
                new("thunderbird-2.png", 235, new(
                    "Hetzelfde venster, met het adres bij ‘Locatie’ en het vinkje gezet.",
                    "The same window, with the address at “Location” and the box ticked.")),
                new("thunderbird-3.png", 200, new(
                    "De gevonden agenda, met de knop ‘Abonneren’.",
                    "The calendar that was found, with the button “Subscribe”.")),
            ]),
    ];

    private static CalendarProgram Drawn(
        Word name, Word looks, IReadOnlyList<Word> steps, IReadOnlyList<DrawnPart> drawing) =>
        new(name, looks, steps, drawing, []);
}

/// <summary>A part of a drawn window.</summary>
/// <param name="Step">The number of the step in which one uses it.</param>
/// <param name="Kind">What it looks like.</param>
/// <param name="Text">What it says.</param>
public sealed record DrawnPart(int Step, PartKind Kind, Word Text);

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
public sealed record ProgramPicture(string File, int Height, Word Shows)
{
    public const int Width = 502;
}
