using Tracker.Domain;
using Tracker.Domain.PlanDates;
using Tracker.Projections.Dossiers;

namespace Tracker.Projections.Agendas;

/// <summary>The words that events are made with.</summary>
internal static class AgendaWords
{
    public static readonly Word National = new("landelijk", "national");
    public static readonly Word By = new("Uiterlijk", "By");
    public static readonly Word Overdue = new("Termijn verstreken", "Overdue");
    public static readonly Word Cancelled = new("Vervallen", "Cancelled");
    public static readonly Word DateLost = new("Datum vervallen", "Date dropped");
    public static readonly Word Nothing = new("Geen mijlpalen in deze agenda", "No milestones in this calendar");
    public static readonly Word NothingWhy = new(
        "Er zijn nu geen mijlpalen die bij deze keuze horen. Zodra die er zijn, staan ze hier.",
        "There are no milestones for this choice now. As soon as there are, they will be here.");
    public static readonly Word Contents = new(
        "Mijlpalen van wetgeving die gemeenten raakt, elk met zijn bron.",
        "Milestones of legislation that concerns municipalities, each with its source.");

    public static readonly Word Certainty = new("Zekerheid", "Certainty");
    public static readonly Word Happened = new("gebeurd", "happened");
    public static readonly Word Condition = new("Voorwaarde", "Condition");
    public static readonly Word Source = new("Bron", "Source");
    public static readonly Word Unofficial = new("niet officieel", "not official");
    public static readonly Word About = new("omstreeks", "about");
    public static readonly Word Line = new("regel", "line");
    public static readonly Word Meaning = new("Betekenis voor gemeenten", "What it means for municipalities");
    public static readonly Word Moved = new("Verschoven", "Moved");
    public static readonly Word FormerPlan = new("Eerder gepland", "Planned before");
    public static readonly Word Reason = new("Reden", "Reason");
    public static readonly Word Correction = new("correctie", "correction");
    public static readonly Word Chosen = new("keuze tussen bronnen", "choice between sources");
    public static readonly Word ConditionFailed = new(
        "de voorwaarde voor de vorige datum is niet vervuld", "the condition of the former date was not met");
    public static readonly Word AccordingTo = new("volgens", "according to");
    public static readonly Word From = new("van", "from");
    public static readonly Word To = new("naar", "to");
    public static readonly Word Conflict = new(
        "Bronnen spreken elkaar tegen. Ook genoemd", "Sources contradict each other. Also named");
    public static readonly Word OverdueWhy = new(
        "De termijn is verstreken, en dat deze stap is gezet is niet bekend.",
        "This is overdue: it is not known that this step was taken.");
    public static readonly Word LapsedWhy = new(
        "Deze stap komt niet meer: het dossier is beëindigd of ging een andere weg.",
        "This step will not come any more: the dossier has ended or went another way.");
    public static readonly Word RetractedWhy = new(
        "Deze datum is ingetrokken", "This date was retracted");
    public static readonly Word DateLostWhy = new(
        "De bron noemt geen datum meer. Dit was de vorige.",
        "The source names no date any more. This was the one before.");
    public static readonly Word ImpliedWhy = new(
        "Deze stap is inmiddels gezet; op welke dag is niet bekend.",
        "This step has been taken by now; on which day is not known.");

    private static readonly Word Fixed = new("Vast", "Fixed");
    private static readonly Word Statutory = new("Wettelijk", "Statutory");
    private static readonly Word Pledged = new("Toegezegd", "Pledged");
    private static readonly Word Planned = new("Gepland", "Planned");
    private static readonly Word Intended = new("Beoogd", "Intended");
    private static readonly Word Aimed = new("Streven", "Aim");
    private static readonly Word Expected = new("Verwacht", "Expected");
    private static readonly Word Conditional = new("Voorwaardelijk", "Conditional");
    private static readonly Word Uncertain = new("Onzeker", "Uncertain");

    /// <summary>How firm, as the first word of a title.</summary>
    public static Word Title(Firmness firmness) => firmness switch
    {
        Firmness.Fixed => Fixed,
        Firmness.Statutory => Statutory,
        Firmness.Pledged => Pledged,
        Firmness.Planned => Planned,
        Firmness.Intended => Intended,
        Firmness.Aimed => Aimed,
        Firmness.Expected => Expected,
        Firmness.Conditional => Conditional,
        _ => Uncertain,
    };

    /// <summary>Why an event has no day any more.</summary>
    public static Word Why(EndingKind ending) => ending switch
    {
        EndingKind.Lapsed => LapsedWhy,
        EndingKind.Retracted => RetractedWhy,
        EndingKind.Implied => ImpliedWhy,
        _ => DateLostWhy,
    };
}
