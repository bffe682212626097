using Tracker.Domain.Dossiers;
using Tracker.Projections.Dossiers;

namespace Tracker.Projections.Statements;

/// <summary>What someone who does not decide on it asks for; it stands in no planning.</summary>
/// <param name="Dossier">The dossier it is about.</param>
/// <param name="Note">The entry that says so.</param>
/// <param name="Text">What is asked for, in our own words.</param>
public sealed record Wish(DossierHistory Dossier, Note Note, string Text)
{
    /// <summary>Why it was a mistake; null when it stands.</summary>
    public Retraction? Retraction => Note.Retraction;

    /// <summary>All of one dossier, retracted ones too, in the order in which they were said.</summary>
    public static IReadOnlyList<Wish> Of(DossierHistory dossier, AsOf bounds) =>
    [
        .. from note in dossier.Notes.Select(bounds.At).OfType<Note>()
           where note.Remark is WishVoiced
           orderby note.SaidOn, note.Position
           select new Wish(dossier, note, ((WishVoiced)note.Remark).Wish),
    ];

    /// <summary>All that one source asks for, in the order of the document.</summary>
    /// <param name="view">The log as folded.</param>
    /// <param name="source">The key of the source.</param>
    /// <param name="bounds">What we look at.</param>
    public static IReadOnlyList<Wish> By(TrackerView view, string source, AsOf bounds) =>
    [
        .. from dossier in view.Dossiers.Values
           from wish in Of(dossier, bounds)
           where wish.Note.Remark.Citation.Source == source
           orderby wish.Note.Remark.Citation.Line ?? int.MaxValue, wish.Note.Position
           select wish,
    ];
}
