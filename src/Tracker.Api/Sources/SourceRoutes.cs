using NodaTime;
using Tracker.Api.Dossiers;
using Tracker.Api.Statements;
using Tracker.Domain.Sources;
using Tracker.Projections.Dossiers;
using Tracker.Projections.Statements;

namespace Tracker.Api.Sources;

/// <summary><c>/bronnen</c>: the documents, and what came of what they said.</summary>
public static class SourceRoutes
{
    private const string Tag = "Bronnen";

    private static readonly Field<string> Key =
        Fields.Key("sleutel", "De sleutel van de bron.", "bzk-beleidsbrief-2026");

    public static void MapSources(this IEndpointRouteBuilder api)
    {
        api.MapRead(
            "/bronnen",
            new ApiOperation("bronnen", Tag, "Alle bronnen", "De documenten waarop feiten en uitspraken rusten.")
            {
                Query = AsOfQuery.Fields,
                Gives = typeof(IReadOnlyList<SourceBody>),
            },
            List);
        api.MapRead(
            "/bronnen/{sleutel}",
            new ApiOperation(
                "bron", Tag, "Een bron",
                "Met alles wat zij zegt, in de volgorde van het document, en wat daarvan is gekomen.")
            {
                Path = [Key],
                Query = AsOfQuery.Fields,
                Gives = typeof(WholeSourceBody),
            },
            One);
    }

    private static IResult List(Asked asked)
    {
        var (bounds, _) = AsOfQuery.Read(asked);
        if (asked.IsWrong)
        {
            return asked.Problem;
        }

        var (stated, noted) = (SourceCounts.OfEntries(asked.View, bounds), SourceCounts.OfNotes(asked.View, bounds));
        return Representation.Of(
            (from key in asked.View.SourceHistories.Keys
             let document = asked.View.Source(key, bounds)
             where document is not null
             select SourceBody.Of(key, document, stated.GetValueOrDefault(key), noted.GetValueOrDefault(key)))
                .ToList(),
            LogVersion.Of(asked.View, bounds));
    }

    private static IResult One(Asked asked)
    {
        var (bounds, day) = AsOfQuery.Read(asked);
        var key = asked.Path(Key.Name);
        return asked.IsWrong ? asked.Problem
            : asked.View.Source(key, bounds) is not { } document ? Problem.NotFound($"bron '{key}'")
            : Representation.Of(
                WholeSourceBody.Of(key, document, asked.View, bounds, day), LogVersion.Of(asked.View, bounds));
    }
}

/// <summary>A document that facts and claims rest on.</summary>
public sealed record SourceBody(
    string Sleutel,
    string Titel,
    string? Uitgever,
    LocalDate GezegdOp,
    string GezegdOpBij,
    bool Officieel,
    Uri? Url,
    int AantalUitspraken,
    int AantalAantekeningen)
{
    public static SourceBody Of(string key, SourceDocument it, int stated, int noted) => new(
        key,
        it.Title,
        it.Publisher,
        it.SaidOn,
        SourceWords.Known(it.SaidOnIsApproximate),
        it.IsOfficial,
        it.Url,
        stated,
        noted);
}

/// <summary>A document with all that it states.</summary>
public sealed record WholeSourceBody(
    string Sleutel,
    string Titel,
    string? Uitgever,
    LocalDate GezegdOp,
    string GezegdOpBij,
    bool Officieel,
    Uri? Url,
    IReadOnlyList<StatementBody> Uitspraken,
    IReadOnlyList<SaidOfDossierBody> Aantekeningen)
{
    public static WholeSourceBody Of(
        string key, SourceDocument it, TrackerView view, AsOf bounds, LocalDate day) => new(
        key,
        it.Title,
        it.Publisher,
        it.SaidOn,
        SourceWords.Known(it.SaidOnIsApproximate),
        it.IsOfficial,
        it.Url,
        [.. JudgedStatement.By(view, key, bounds, day).Select(stated => StatementBody.Of(stated, view, bounds))],
        [.. SaidOfDossier.By(view, key, bounds, day).Select(said => new SaidOfDossierBody(
            said.Dossier.Slug, RemarkBody.Of(said.Judged, view, bounds)))]);
}

/// <summary>A flag or a link, and the dossier of which it was said.</summary>
public sealed record SaidOfDossierBody(string Dossier, RemarkBody Aantekening);
