using NodaTime;
using Tracker.Api.Pages;
using Tracker.Api.Statements;
using Tracker.Domain.Dossiers;
using Tracker.Domain.Organisations;
using Tracker.Projections.Dossiers;
using Tracker.Projections.Statements;

namespace Tracker.Api.Organisations;

/// <summary>A public body in a list.</summary>
public sealed record OrganisationBody(
    string Code,
    string? Naam,
    string Soort,
    string? Afkorting,
    string? Provincie,
    LocalDate? GeldigVanaf,
    LocalDate? GeldigTot,
    bool EindeIsPlan,
    bool Bestaat,
    IReadOnlyList<string> Opvolgers)
{
    /// <param name="day">The day for which it is asked whether it exists.</param>
    public static OrganisationBody Of(Organisation it, LocalDate day) => new(
        it.Code,
        it.Name,
        OrganisationWords.Kinds.Code(it.Kind),
        it.Abbreviation,
        it.Province,
        it.ValidFrom,
        it.ValidUntil,
        it.EndIsPlanned,
        it.Exists(day),
        it.Successors);
}

/// <summary>A public body by itself: with what it must do.</summary>
/// <param name="Verplichtingen">What must be done first first; then what has no day, then what is overdue.</param>
public sealed record WholeOrganisationBody(
    string Code,
    string? Naam,
    string Soort,
    string? Afkorting,
    string? Provincie,
    LocalDate? GeldigVanaf,
    LocalDate? GeldigTot,
    bool EindeIsPlan,
    bool Bestaat,
    IReadOnlyList<string> Opvolgers,
    IReadOnlyList<ObligationBody> Verplichtingen)
{
    public static WholeOrganisationBody Of(Organisation it, TrackerView view, AsOf bounds, LocalDate day)
    {
        var body = OrganisationBody.Of(it, day);
        return new WholeOrganisationBody(
            body.Code,
            body.Naam,
            body.Soort,
            body.Afkorting,
            body.Provincie,
            body.GeldigVanaf,
            body.GeldigTot,
            body.EindeIsPlan,
            body.Bestaat,
            body.Opvolgers,
            [
                .. Obligation.Of(view, Selection.Everything with { Audiences = [it.Code] }, bounds, day)
                    .Select(asked => ObligationBody.Of(asked.Dossier, asked.Asked, view, bounds)),
            ]);
    }
}

/// <summary>What a dossier asks of those whom it concerns.</summary>
/// <param name="Verplichting">What they must do.</param>
/// <param name="Uiterlijk">The last day that the source names; null when it names none.</param>
/// <param name="WachtOp">The event from which the days follow; null when they follow from none.</param>
/// <param name="Vroegst">The first of the days by which it must be done, as known now.</param>
/// <param name="Laatst">The last of them, itself included; null while no day is known.</param>
public sealed record ObligationBody(
    string Id,
    string Dossier,
    string Titel,
    string Verplichting,
    LocalDate? Uiterlijk,
    AwaitingBody? WachtOp,
    LocalDate? Vroegst,
    LocalDate? Laatst,
    string Uitleg,
    LocalDate GezegdOp,
    string GezegdOpBij,
    Instant VastgelegdOp,
    SourcePlaceBody Bron)
{
    public static ObligationBody Of(DossierHistory dossier, Obligation it, TrackerView view, AsOf bounds)
    {
        var said = it.Note.Remark.Citation;
        return new ObligationBody(
            it.Note.Id,
            dossier.Slug,
            dossier.DescriptionAt(bounds).Title,
            it.Duty,
            it.Due.On,
            it.Due.From is { } from ? AwaitingBody.Of(from) : null,
            it.Due.Days.Earliest,
            it.Due.Days.Latest,
            ObligationText.Days(it.Due, dossier.Slug, view, bounds),
            said.SaidOn,
            SourceWords.Known(said.SaidOnIsApproximate),
            it.Note.RecordedAt,
            SourcePlaceBody.Of(said, view, bounds));
    }
}
