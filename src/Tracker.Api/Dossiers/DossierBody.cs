using NodaTime;
using Tracker.Api.Checks;
using Tracker.Api.Statements;
using Tracker.Domain.Dossiers;
using Tracker.Domain.Procedures;
using Tracker.Projections.Checks;
using Tracker.Projections.DossierPages;
using Tracker.Projections.Dossiers;
using Tracker.Projections.Statements;

namespace Tracker.Api.Dossiers;

/// <summary>A dossier in a list.</summary>
public sealed record DossierBody(
    string Slug,
    string Titel,
    string? Afkorting,
    string Instrument,
    string? Ministerie,
    IReadOnlyList<string> Themas,
    IReadOnlyList<IdentifierBody> Kenmerken,
    IReadOnlyList<string> Doelgroep,
    CurrentStepBody? HuidigeStap,
    NextStepBody? Volgende,
    string? Stand,
    CommencementBody? Inwerkingtreding,
    IReadOnlyList<string> Markeringen)
{
    public static DossierBody Of(DossierPage page, IReadOnlyList<Marking> markings)
    {
        var about = page.Description;
        return new DossierBody(
            page.Dossier.Slug,
            about.Title,
            about.Abbreviation,
            InstrumentWords.Instruments.Code(page.Dossier.Instrument),
            about.Ministry,
            about.Themes,
            [.. page.Identifiers.Select(IdentifierBody.Of)],
            about.Audience,
            CurrentStepBody.Of(page),
            NextStepBody.Of(page),
            page.Place,
            page.Commencement is { } commencement ? CommencementBody.Of(commencement) : null,
            [.. markings.Select(marking => marking.Code)]);
    }
}

/// <summary>A dossier by itself: with every milestone, and all that was ever said of it.</summary>
public sealed record WholeDossierBody(
    string Slug,
    string Titel,
    string? Afkorting,
    IReadOnlyList<string> Aliassen,
    string Instrument,
    string? Ministerie,
    IReadOnlyList<string> Themas,
    IReadOnlyList<IdentifierBody> Kenmerken,
    IReadOnlyList<string> Doelgroep,
    string? Betekenis,
    CurrentStepBody? HuidigeStap,
    NextStepBody? Volgende,
    string? Stand,
    CommencementBody? Inwerkingtreding,
    IReadOnlyList<string> Markeringen,
    IReadOnlyList<MilestoneBody> Mijlpalen,
    IReadOnlyList<StatementBody> Uitspraken,
    IReadOnlyList<RemarkBody> Aantekeningen,
    IReadOnlyList<TieBody> Verbanden,
    IReadOnlyList<WaitingBody> Wachtend,
    IReadOnlyList<SettlementBody> Beslissingen,
    IReadOnlyList<CheckBody> Toetsen)
{
    public static WholeDossierBody Of(TrackerView view, DossierHistory dossier, AsOf bounds, LocalDate day)
    {
        var page = DossierPage.Of(dossier, bounds, day);
        var caretakers = Caretakers.Of(view, bounds);
        var listed = DossierBody.Of(page, Markings.Of(dossier, caretakers, bounds, day));
        return new WholeDossierBody(
            listed.Slug,
            listed.Titel,
            listed.Afkorting,
            page.Description.Aliases,
            listed.Instrument,
            listed.Ministerie,
            listed.Themas,
            listed.Kenmerken,
            listed.Doelgroep,
            page.Description.Meaning,
            listed.HuidigeStap,
            listed.Volgende,
            listed.Stand,
            listed.Inwerkingtreding,
            listed.Markeringen,
            [.. page.Track.SelectMany(step => MilestoneBody.Of(step, page.Standings))],
            [.. JudgedStatement.Of(dossier, bounds, day).Select(it => StatementBody.Of(it, view, bounds))],
            [.. JudgedNote.Of(dossier, caretakers, bounds, day).Select(it => RemarkBody.Of(it, view, bounds))],
            [.. Tie.Of(view, dossier, bounds).Select(it => TieBody.Of(it, view, bounds))],
            [.. Tie.WaitingFor(view, dossier, bounds, day).Select(WaitingBody.Of)],
            [.. dossier.Settlements.Select(bounds.At).OfType<Settlement>().Select(SettlementBody.Of)],
            [.. CommencementCheck.Of(dossier, bounds, day).Select(CheckBody.Of)]);
    }
}

/// <summary>A number by which others know the dossier.</summary>
public sealed record IdentifierBody(string Soort, string Waarde, Uri? Url)
{
    public static IdentifierBody Of(Identifier it) => new(it.Kind, it.Value, IdentifierLinks.Of(it));
}

/// <summary>The last step that was taken.</summary>
public sealed record CurrentStepBody(string Stap, string? Tranche, LocalDate Datum)
{
    /// <summary>Null when no fact is known.</summary>
    public static CurrentStepBody? Of(DossierPage page) => page.Current is { Stands.Fact: { } fact, Key: var key }
        ? new CurrentStepBody(key.Step, key.Tranche, fact.On)
        : null;
}

/// <summary>The first step that is expected.</summary>
public sealed record NextStepBody(string Stap, string? Zin, LocalDate? Vroegst, LocalDate? Laatst)
{
    /// <summary>Null when none is expected.</summary>
    public static NextStepBody? Of(DossierPage page) => page.Next is { } next
        ? new NextStepBody(next.Key.Step, next.Stands.Phrase, next.Date.Earliest, next.Date.Latest)
        : null;
}

/// <summary>A milestone on the road of a dossier.</summary>
public sealed record MilestoneBody(
    string Mijlpaal,
    string? Tranche,
    int Nummer,
    string Naam,
    string Status,
    bool Verstreken,
    string? Zin,
    LocalDate? Vroegst,
    LocalDate? Laatst,
    string? Zekerheid,
    string? Uitspraak,
    AwaitingBody? WachtOp)
{
    /// <summary>The milestones of one step: each that has an entry, or the bare step when it is only implied.</summary>
    public static IEnumerable<MilestoneBody> Of(TrackStep track, IReadOnlyList<MilestoneStanding> standings)
    {
        var own = standings.Where(it => it.Key.Step == track.Step.Key).ToList();
        return own.Count == 0
            ?
            [
                new MilestoneBody(
                    track.Step.Key, null, 1, track.Step.Label, StatusWords.Implied, false,
                    Zin: null, Vroegst: null, Laatst: null, Zekerheid: null, Uitspraak: null, WachtOp: null),
            ]
            : own.Select(it => new MilestoneBody(
                it.Key.Step,
                it.Key.Tranche,
                it.Key.Number,
                it.Step.Label,
                StatusWords.Code(it),
                it.IsOverdue,
                it.Stands.Phrase,
                it.Date.Earliest,
                it.Date.Latest,
                StatementBody.Firm(it.Firmness),
                it.Stands.Id,
                AwaitingBody.Of(it.Stands)));
    }
}

/// <summary>A milestone of another dossier that waits for one of this.</summary>
public sealed record WaitingBody(string Dossier, string Mijlpaal, string? Tranche, int Nummer, string Uitspraak)
{
    public static WaitingBody Of(MilestoneStanding it) =>
        new(it.Key.Dossier, it.Key.Step, it.Key.Tranche, it.Key.Number, it.Stands.Id);
}
