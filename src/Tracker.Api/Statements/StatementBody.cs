using NodaTime;
using Tracker.Domain.Dossiers;
using Tracker.Domain.PlanDates;
using Tracker.Domain.Sources;
using Tracker.Projections.Dossiers;
using Tracker.Projections.Statements;

namespace Tracker.Api.Statements;

/// <summary>A fact or claim, as the API tells it.</summary>
public sealed record StatementBody(
    string Id,
    string Dossier,
    string Mijlpaal,
    string? Tranche,
    int Nummer,
    string Soort,
    string? Zin,
    LocalDate? Vroegst,
    LocalDate? Laatst,
    string Precisie,
    string Grens,
    bool Zacht,
    IReadOnlyList<LocalDate> Leden,
    string Zekerheid,
    string? Voorwaarde,
    LocalDate GezegdOp,
    string GezegdOpBij,
    Instant VastgelegdOp,
    SourcePlaceBody Bron,
    string Status,
    string? VervangenDoor,
    string? Reden,
    AwaitingBody? WachtOp,
    string? Beslissing)
{
    /// <summary>The word for an entry that has happened.</summary>
    public const string Fact = "feit";

    /// <summary>The word for an entry about the future.</summary>
    public const string Plan = "plan";

    public static StatementBody Of(JudgedStatement it, TrackerView view, AsOf bounds)
    {
        var (entry, statement, date) = (it.Entry, it.Entry.Statement, it.Entry.Date);
        return new StatementBody(
            entry.Id,
            it.Dossier.Slug,
            statement.Step,
            statement.Tranche,
            statement.Number,
            entry.IsFact ? Fact : Plan,
            entry.Phrase,
            date.Earliest,
            date.Latest,
            PlanDateWords.Precisions.Code(date.Precision),
            PlanDateWords.Bounds.Code(date.Bounds),
            date.Soft,
            date.Members,
            Firm(entry.Firmness),
            entry.Condition,
            statement.SaidOn,
            SourceWords.Known(statement.SaidOnIsApproximate),
            entry.RecordedAt,
            SourcePlaceBody.Of(entry, view, bounds),
            it.Status,
            it.Judged.SupersededBy ?? entry.Retraction?.Into,
            entry.Retraction?.Reason ?? it.Judged.Settlement?.Choice.Reason,
            AwaitingBody.Of(entry),
            it.Judged.Settlement?.Id);
    }

    /// <summary>The word for firmness; a fact is firmer than any word.</summary>
    public static string Firm(Firmness? firmness) =>
        firmness is { } it ? PlanDateWords.Firmnesses.Code(it) : Fact;
}

/// <summary>Where it is said.</summary>
public sealed record SourcePlaceBody(string Sleutel, string? Titel, int? Regel, string? Plaats, Uri? Url)
{
    public static SourcePlaceBody Of(Entry entry, TrackerView view, AsOf bounds) =>
        Of(entry.Statement.Citation, view, bounds);

    public static SourcePlaceBody Of(Citation said, TrackerView view, AsOf bounds)
    {
        var source = view.CitedSource(said.Source, bounds);
        return new SourcePlaceBody(said.Source, source?.Title, said.Line, said.Place, source?.Url);
    }
}

/// <summary>How well the day is known on which something was said.</summary>
public static class SourceWords
{
    public static string Known(bool isApproximate) => isApproximate ? "benadering" : "dag";
}

/// <summary>The words and the days of an entry.</summary>
public sealed record PhraseBody(string? Zin, LocalDate? Vroegst, LocalDate? Laatst)
{
    public static PhraseBody Of(Entry entry) => new(entry.Phrase, entry.Date.Earliest, entry.Date.Latest);
}
