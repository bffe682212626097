using NodaTime;
using Tracker.Domain;
using Tracker.Domain.Dossiers;
using Tracker.Domain.Procedures;

namespace Tracker.Projections.Dossiers;

/// <summary>A condition that holds beside the step of a dossier: a flag that is up, or that nothing happens.</summary>
/// <param name="Code">The word in addresses and JSON: of the flag, or <see cref="Markings.Standstill"/>.</param>
/// <param name="Since">The first day on which it holds.</param>
/// <param name="By">What raised the flag; null where it is derived.</param>
public sealed record Marking(string Code, LocalDate Since, Note? By)
{
    /// <summary>The word for people.</summary>
    public Word Word => Markings.Word(Code);
}

/// <summary>What holds beside the step of a dossier (domain.md 3).</summary>
public static class Markings
{
    /// <summary>Nothing happened for half a year: derived, and never registered.</summary>
    public const string Standstill = "stilstand";

    /// <summary>A part is in force, and no source says that the whole is: derived, and never registered.</summary>
    public const string PartlyInForce = "gedeeltelijk-in-werking";

    private const int StandstillMonths = 6;

    /// <summary>Every code there is.</summary>
    public static IReadOnlyList<string> Codes { get; } = [.. FlagWords.Flags.Codes, PartlyInForce, Standstill];

    /// <summary>The word for people; the code itself when there is no such marking.</summary>
    public static Word Word(string code) => code switch
    {
        Standstill => new("stilstand", "standstill"),
        PartlyInForce => new("gedeeltelijk in werking", "partly in force"),
        _ when FlagWords.Flags.TryParse(code, out var flag) => FlagWords.Flags.Word(flag),
        _ => new(code, code),
    };

    /// <summary>All that holds on a day: first the flags that are up, then what is derived.</summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="caretakers">The cabinets, within the same bounds.</param>
    /// <param name="bounds">What we look at.</param>
    /// <param name="day">The day on which it holds.</param>
    public static IReadOnlyList<Marking> Of(
        DossierHistory dossier, Caretakers caretakers, AsOf bounds, LocalDate day) =>
        StandstillFrom(dossier, bounds) is { } since && since <= day
            ? [.. OfEachDay(dossier, caretakers, bounds, day), Derived(Standstill, since)]
            : OfEachDay(dossier, caretakers, bounds, day);

    /// <summary>What holds of each of its days: the flags that are up, and that a part is in force.</summary>
    /// <inheritdoc cref="Of"/>
    public static IReadOnlyList<Marking> OfEachDay(
        DossierHistory dossier, Caretakers caretakers, AsOf bounds, LocalDate day) =>
        Commencement.PartlySince(dossier, bounds) is { } since
            ? [.. Raised(dossier, caretakers, bounds, day), Derived(PartlyInForce, since)]
            : Raised(dossier, caretakers, bounds, day);

    /// <summary>The flags that are up.</summary>
    /// <inheritdoc cref="Of"/>
    public static IReadOnlyList<Marking> Raised(
        DossierHistory dossier, Caretakers caretakers, AsOf bounds, LocalDate day)
    {
        if (dossier.Notes.IsEmpty)
        {
            return [];
        }

        var notes = Live(dossier, bounds);
        return
        [
            .. from flag in Enum.GetValues<Flag>()
               let raised = FlagCourse.Deciding(notes.Select(note => note.Remark), flag, day) as FlagRaised
               where raised is not null && !(LapsedOn(raised, caretakers) <= day)
               select new Marking(
                   FlagWords.Flags.Code(flag),
                   raised.On,
                   notes.Find(note => note.Id == raised.Citation.Entry)),
        ];
    }

    private static Marking Derived(string code, LocalDate since) => new(code, since, null);

    /// <summary>The first day on which a flag is down by itself; null when someone must lower it.</summary>
    public static LocalDate? LapsedOn(FlagRaised raised, Caretakers caretakers) =>
        raised.Flag == Flag.Controversial ? caretakers.EndAfter(raised.On) : null;

    /// <summary>The flags, links, wishes and obligations that hold, in the order of recording.</summary>
    internal static List<Note> Live(DossierHistory dossier, AsOf bounds) =>
        [.. dossier.Notes.Select(bounds.At).OfType<Note>().Where(note => note.Retraction is null)];

    /// <summary>
    /// The first day on which it stands still unless something is said before: half a year after the last news; null
    /// when it will not.
    /// </summary>
    /// <inheritdoc cref="LastNews"/>
    public static LocalDate? StandstillFrom(DossierHistory dossier, AsOf bounds) =>
        LastNews(dossier, bounds)?.PlusMonths(StandstillMonths).PlusDays(1);

    /// <summary>
    /// The day on which something was last said of a dossier that is under way; null when nothing was said at all, or
    /// when it has come to where it was going.
    /// </summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="bounds">What we look at.</param>
    public static LocalDate? LastNews(DossierHistory dossier, AsOf bounds)
    {
        LocalDate? last = null;
        foreach (var milestone in dossier.Milestones)
        {
            foreach (var entry in milestone.Seen(bounds).Span)
            {
                if (entry.Retraction is not null)
                {
                    continue;
                }

                if (entry.IsFact && IsEnd(milestone.Step))
                {
                    return null;
                }

                last = entry.SaidOn < last ? last : entry.SaidOn;
            }
        }

        // That someone would like something is no news of the dossier.
        foreach (var note in Live(dossier, bounds).Where(note => note.Remark is not WishVoiced))
        {
            last = note.SaidOn < last ? last : note.SaidOn;
        }

        return dossier.Procedure.IsBackground ? null : last;
    }

    private static bool IsEnd(Step step) => step.Class == StepClass.Terminal || step.Key == "in-werking";
}
