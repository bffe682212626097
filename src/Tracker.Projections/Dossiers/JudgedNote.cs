using NodaTime;
using Tracker.Domain.Dossiers;

namespace Tracker.Projections.Dossiers;

/// <summary>A flag that went up or down, a link, a wish or an obligation, with what became of it.</summary>
/// <param name="SupersededBy">The entry that said the opposite later; null when none did.</param>
/// <param name="LapsedOn">The first day on which a flag was down by itself; null when it was not.</param>
public sealed record JudgedNote(
    Note Note, EntryStatus Status, string? SupersededBy = null, LocalDate? LapsedOn = null)
{
    /// <summary>All of a dossier, retracted ones too, in the order in which they were recorded.</summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="caretakers">The cabinets, within the same bounds.</param>
    /// <param name="bounds">What we look at.</param>
    /// <param name="day">The day on which we judge.</param>
    public static IReadOnlyList<JudgedNote> Of(
        DossierHistory dossier, Caretakers caretakers, AsOf bounds, LocalDate day)
    {
        var live = Markings.Live(dossier, bounds);
        return [.. dossier.Notes.Select(bounds.At).OfType<Note>().Select(note => Of(note, live, caretakers, day))];
    }

    private static JudgedNote Of(Note note, List<Note> live, Caretakers caretakers, LocalDate day) =>
        note.Retraction is not null ? new JudgedNote(note, EntryStatus.Retracted)
        : Opposite(note, live) is { } next ? new JudgedNote(note, EntryStatus.Superseded, next.Citation.Entry)
        : note.Remark is FlagRaised raised && Markings.LapsedOn(raised, caretakers) is { } lapsed && lapsed <= day
            ? new JudgedNote(note, EntryStatus.Lapsed, null, lapsed)
        : new JudgedNote(note, EntryStatus.Holding);

    /// <summary>What turned a flag the other way afterwards; null for all but a flag, and when nothing did.</summary>
    private static FlagMoved? Opposite(Note note, List<Note> live) => note.Remark is FlagMoved moved
        ? FlagCourse.Of(live.Select(it => it.Remark), moved.Flag)
            .SkipWhile(it => it.Citation.Entry != note.Id)
            .FirstOrDefault(it => it.GetType() != moved.GetType())
        : null;
}
