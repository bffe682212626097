using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Tracker.Domain;
using Tracker.Domain.PlanDates;
using Tracker.Projections.Dossiers;
using Tracker.Projections.Statements;

namespace Tracker.Api.Statements;

/// <summary><c>/uitspraken</c>: everything that was ever said, as JSON and as CSV.</summary>
public static class StatementRoutes
{
    private static readonly Field<string> Dossier =
        Fields.Key("dossier", "Alleen van dit dossier.", "wpp") with { IsMany = true };

    private static readonly Field<string> Step = Fields.Key("mijlpaal", "Alleen over deze stap.", "in-werking") with
    {
        IsMany = true,
    };

    private static readonly Field<string> Source = Fields.Key("bron", "Alleen uit deze bron.") with { IsMany = true };

    private static readonly Field<string> Kind = Fields.OneOf(
        "soort", "Alleen wat is gebeurd (feit) of wat is gezegd over de toekomst (plan).",
        [StatementBody.Fact, StatementBody.Plan]);

    private static readonly Field<string> Status = Fields.OneOf(
        "status", "Alleen met deze uitkomst; 'afgeleid' is een stap die moet zijn gezet, op een onbekende dag.",
        StatusWords.Codes) with { IsMany = true };

    private static readonly Field<LocalDate> From = Fields.Day(
        "vanaf", "Alleen wat een dag noemt op of na deze; wat geen enkele dag noemt, valt dan weg.");

    private static readonly Field<LocalDate> Until = Fields.Day(
        "tot", "Alleen wat een dag noemt tot en met deze; wat geen enkele dag noemt, valt dan weg.");

    public static void MapStatements(this IEndpointRouteBuilder api) => api.MapRead(
        "/uitspraken",
        new ApiOperation(
            "uitspraken",
            "Uitspraken",
            "Alle feiten en uitspraken",
            "Alles wat bronnen zeiden over mijlpalen, ook wat is vervangen of ingetrokken, per dossier in de volgorde "
            + "waarin het is gezegd.")
        {
            Query = [Dossier, Step, Source, Kind, Status, From, Until, .. AsOfQuery.Fields],
            Gives = typeof(IReadOnlyList<StatementBody>),
            HasCsv = true,
        },
        List);

    private static IResult List(Asked asked)
    {
        var (bounds, day) = AsOfQuery.Read(asked);
        var query = asked.Query;
        if (query.Value(Until) < query.Value(From))
        {
            query.Wrong(Until, "eind-voor-begin", "Deze dag ligt voor 'vanaf'.");
        }

        if (asked.IsWrong)
        {
            return asked.Problem;
        }

        var dossiers = query.All(Dossier);
        var stated = asked.View.Dossiers.Values
            .Where(dossier => dossiers.Count == 0 || dossiers.Contains(dossier.Slug))
            .SelectMany(dossier => JudgedStatement.Of(dossier, bounds, day))
            .Where(it => Takes(query, it))
            .Select(it => StatementBody.Of(it, asked.View, bounds))
            .ToList();
        var version = LogVersion.Of(asked.View, bounds);
        return Csv.IsWanted(asked.Context.Request)
            ? new Representation(Csv.Octets(Head, stated.Select(Cells)), Csv.ContentType, version)
            {
                FileName = "uitspraken.csv",
            }
            : Representation.Of(stated, version);
    }

    private static bool Takes(Filled query, JudgedStatement it)
    {
        var statement = it.Entry.Statement;
        return Among(query.All(Step), statement.Step)
            && Among(query.All(Source), statement.Source)
            && Among(query.All(Status), it.Status)
            && (query.Text(Kind) is not { } kind || kind == StatementBody.Fact == it.Entry.IsFact)
            && Touches(it.Entry.Date, query.Value(From), query.Value(Until));
    }

    private static bool Among(Values<string> wanted, string value) => wanted.Count == 0 || wanted.Contains(value);

    private static bool Touches(PlanDate date, LocalDate? from, LocalDate? until) =>
        (from is null && until is null)
        || (date.Bounds != Bounds.None && date.Meets(new PlanDate(from, until, Precision.Range)));

    private static IReadOnlyList<string> Head { get; } =
    [
        "id", "dossier", "mijlpaal", "tranche", "nummer", "soort", "zin", "vroegst", "laatst", "precisie", "grens",
        "zacht", "zekerheid", "voorwaarde", "gezegdOp", "gezegdOpBij", "vastgelegdOp", "bronSleutel", "bronTitel",
        "bronRegel", "bronPlaats", "bronUrl", "status", "vervangenDoor", "reden",
    ];

    private static IReadOnlyList<string?> Cells(StatementBody it) =>
    [
        it.Id, it.Dossier, it.Mijlpaal, it.Tranche, Number(it.Nummer), it.Soort, it.Zin, Day(it.Vroegst),
        Day(it.Laatst), it.Precisie, it.Grens, it.Zacht ? "ja" : "nee", it.Zekerheid, it.Voorwaarde,
        Day(it.GezegdOp), it.GezegdOpBij, InstantPattern.ExtendedIso.Format(it.VastgelegdOp), it.Bron.Sleutel,
        it.Bron.Titel, Number(it.Bron.Regel), it.Bron.Plaats, it.Bron.Url?.AbsoluteUri, it.Status, it.VervangenDoor,
        it.Reden,
    ];

    private static string? Day(LocalDate? day) => day is { } it ? LocalDatePattern.Iso.Format(it) : null;

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
