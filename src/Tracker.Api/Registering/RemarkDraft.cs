using NodaTime;
using Tracker.Api.Forms;
using Tracker.Domain.Dossiers;
using Tracker.Domain.Sources;
using Tracker.Projections.Dossiers;
using Tracker.Projections.Statements;

namespace Tracker.Api.Registering;

/// <summary>
/// What someone is about to record of a dossier as a whole, as far as it can be read from what they typed by now.
/// </summary>
/// <param name="Kind">What they record.</param>
/// <param name="Typed">As typed.</param>
/// <param name="Dossier">The dossier it is about.</param>
/// <param name="View">The log as folded, against which it was read.</param>
/// <param name="Today">The day in Amsterdam.</param>
/// <param name="Registration">What will be recorded; null while something is missing or wrong.</param>
/// <param name="Errors">All that is missing or wrong, for people.</param>
/// <param name="Rehearsal">What recording it would do; null while it cannot be recorded.</param>
/// <param name="Due">By when it must be done, as far as that can be read; null for what is no obligation.</param>
public sealed record RemarkDraft(
    RemarkKind Kind,
    Typed Typed,
    DossierHistory Dossier,
    TrackerView View,
    LocalDate Today,
    Registration? Registration,
    IReadOnlyList<InputError> Errors,
    Rehearsal? Rehearsal,
    Deadline? Due)
{
    /// <summary>What is put right; null for a new one.</summary>
    public Note? Former => Dossier.Notes.FirstOrDefault(note => note.Id == Typed[EntryDraft.Amends]);

    /// <summary>Where it is said; null while something is missing or wrong.</summary>
    public Citation? Said => (Registration?.Command is AmendEntry { Into: var into } ? into : Registration?.Command)
        switch
        {
            IdentifyObligation it => it.Citation,
            VoiceWish it => it.Citation,
            RaiseFlag it => it.Citation,
            LowerFlag it => it.Citation,
            LinkDossier it => it.Citation,
            _ => null,
        };

    /// <summary>The document as it is known, or will be; null while no source is chosen.</summary>
    public SourceDocument? Source =>
        Registration?.Source?.Document ?? View.Sources.GetValueOrDefault(Typed[EntryFields.Source.Name]);

    /// <inheritdoc cref="Registration.DigestOn"/>
    public string? Digest => Registration?.DigestOn(Dossier);

    /// <summary>What stands in the dossier of the same kind, without what is put right.</summary>
    public IEnumerable<Note> Standing => Dossier.Notes.Where(note =>
        note.Retraction is null && note.Id != Former?.Id && RemarkKind.Of(note.Remark) == Kind);

    /// <summary>Reads a form on the view of this moment.</summary>
    public static RemarkDraft Of(RemarkKind kind, Typed typed, DossierHistory dossier, Node node)
    {
        var view = node.View;
        var form = EntryInput.Fill(typed, kind.Members, view);
        var registration = EntryDraft.Amending(typed, kind.Read(dossier.Slug, form, Background.Of(view)), form);
        registration = form.Errors.Count == 0 ? registration : null;
        return new RemarkDraft(
            kind,
            typed,
            dossier,
            view,
            node.Today,
            registration,
            PeoplesErrors.Of(form),
            registration is null ? null : Rehearsal.Of(view, dossier.Slug, registration.Command, node.Now),
            kind == RemarkKind.Obligation ? DueOf(typed, dossier.Slug, node) : null);
    }

    /// <summary>The days are shown while other fields are still empty; what is wrong with them is told once.</summary>
    private static Deadline DueOf(Typed typed, string slug, Node node)
    {
        var members = ObligationForm.Members;
        var form = Filled.Of(members, EntryInput.Of(typed, members, node.View));
        return Deadline.Of(
            node.View,
            slug,
            form.Value(ObligationForm.DueOn),
            AwaitingForm.Read(slug, form, Background.Of(node.View)),
            AsOf.Now,
            node.Today);
    }
}
