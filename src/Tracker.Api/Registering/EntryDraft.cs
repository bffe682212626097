using NodaTime;
using Tracker.Api.Forms;
using Tracker.Domain.Dossiers;
using Tracker.Domain.PlanDates;
using Tracker.Domain.Sources;
using Tracker.Projections.Dossiers;

namespace Tracker.Api.Registering;

/// <summary>What someone is about to record, as far as it can be read from what they typed by now.</summary>
/// <param name="Typed">As typed.</param>
/// <param name="Dossier">The dossier it is about.</param>
/// <param name="Today">The day in Amsterdam.</param>
/// <param name="Registration">What will be recorded; null while something is missing or wrong.</param>
/// <param name="Errors">All that is missing or wrong, for people.</param>
/// <param name="Source">The document as it is known, or will be; null while no source is chosen.</param>
/// <param name="LetterDate">The day against which the phrase is read; null while no source is chosen.</param>
/// <param name="Reading">How the phrase is read; null when there is none.</param>
/// <param name="Foresight">What recording it would do; null while it cannot be recorded.</param>
public sealed record EntryDraft(
    Typed Typed,
    DossierHistory Dossier,
    LocalDate Today,
    Registration? Registration,
    IReadOnlyList<InputError> Errors,
    SourceDocument? Source,
    LocalDate? LetterDate,
    PhraseReading? Reading,
    Foresight? Foresight)
{
    /// <summary>The field in which the page says which entry is put right; empty for a new one.</summary>
    public const string Amends = "verbetert";

    /// <summary>The field in which the page says which draft its reader has seen in full.</summary>
    public const string Seen = "gezien";

    /// <summary>The fact or claim that will be recorded; null while something is missing or wrong.</summary>
    public DossierCommand? Recording =>
        Registration?.Command is AmendEntry amendment ? amendment.Into : Registration?.Command;

    /// <summary>The entry that is put right; null for a new one.</summary>
    public Entry? Former => Dossier.Entries.FirstOrDefault(entry => entry.Id == Typed[Amends]);

    public bool IsFact => Typed[EntryFields.Kind.Name] == EntryFields.Fact;

    /// <inheritdoc cref="Registration.DigestOn"/>
    public string? Digest => Registration?.DigestOn(Dossier);

    /// <summary>What is wrong in what was typed; not what is merely missing yet.</summary>
    public IReadOnlyList<InputError> Mistakes => [.. Errors.Where(error => error.Code != EntryInput.Missing)];

    /// <summary>Reads a form on the view of this moment.</summary>
    public static EntryDraft Of(Typed typed, DossierHistory dossier, Node node)
    {
        var view = node.View;
        var background = Background.Of(view);
        var isFact = typed[EntryFields.Kind.Name] == EntryFields.Fact;
        var members = isFact ? FactForm.Members : ClaimForm.Members;
        var form = EntryInput.Fill(typed, members, view);
        var source = view.Sources.GetValueOrDefault(typed[EntryFields.Source.Name]);
        var day = form.Value(CitationForm.SaidOn) ?? source?.SaidOn ?? form.Value(SourceForm.SaidOn);
        var phrase = isFact ? null : form.Text(ClaimForm.Phrase);
        var registration = isFact
            ? FactForm.Read(dossier.Slug, form, background)
            : ClaimForm.Read(dossier.Slug, form, background);
        var reading = phrase is null ? null : background.Reads(phrase, day ?? node.Today);
        // Without a document the form has no day to read the words against; what cannot be read then is told all the
        // same.
        if (reading is PhraseReading.NotRead { Reason: var reason } && day is null)
            form.Wrong(ClaimForm.Phrase, "niet-te-lezen", reason);
        // The place is asked of people alone, and so its absence is not the form's own error.
        registration = Amending(typed, registration, form);
        registration = form.Errors.Count == 0 ? registration : null;
        return new EntryDraft(
            typed,
            dossier,
            node.Today,
            registration,
            PeoplesErrors.Of(form),
            registration?.Source?.Document ?? source,
            day,
            reading,
            registration is null ? null : Foresight.Of(view, dossier.Slug, registration.Command, node.Today, node.Now));
    }

    /// <summary>
    /// The same as a correction of the entry that the page puts right; as it is, when it puts none right.
    /// </summary>
    /// <param name="form">Where it is noted that the reason is missing.</param>
    public static Registration? Amending(Typed typed, Registration? registration, Filled form)
    {
        if (!typed.Has(Amends))
            return registration;
        var reason = typed[EntryFields.Amended.Name].Trim();
        if (reason.Length == 0)
            form.Wrong(new InputError(
                EntryFields.Amended.Name, EntryInput.Missing, "Vul in wat er niet klopt, in een zin."));
        return registration is null
            ? null
            : registration with { Command = new AmendEntry(typed[Amends].Trim(), registration.Command, reason) };
    }
}
