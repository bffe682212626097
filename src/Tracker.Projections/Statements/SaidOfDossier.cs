using NodaTime;
using Tracker.Projections.Dossiers;

namespace Tracker.Projections.Statements;

/// <summary>A flag or a link with its dossier and what became of it.</summary>
public sealed record SaidOfDossier(DossierHistory Dossier, JudgedNote Judged)
{
    /// <summary>All that one source said of dossiers as a whole, retracted ones too, in the order of the
    /// document.</summary>
    /// <param name="view">The log as folded.</param>
    /// <param name="source">The key of the source.</param>
    /// <param name="bounds">What we look at.</param>
    /// <param name="day">The day in Amsterdam on which we judge what holds.</param>
    public static IReadOnlyList<SaidOfDossier> By(TrackerView view, string source, AsOf bounds, LocalDate day)
    {
        var caretakers = Caretakers.Of(view, bounds);
        return
        [
            .. from dossier in view.Dossiers.Values
               where dossier.Notes.Any(note => note.Remark.Citation.Source == source)
               from judged in JudgedNote.Of(dossier, caretakers, bounds, day)
               where judged.Note.Remark.Citation.Source == source
               orderby judged.Note.Remark.Citation.Line ?? int.MaxValue, judged.Note.Position
               select new SaidOfDossier(dossier, judged),
        ];
    }
}
