using System.Text.Json;
using NodaTime;
using Tracker.Domain;
using Tracker.Domain.Dossiers;
using Tracker.Projections.DossierPages;
using Tracker.Projections.Dossiers;
using Tracker.Store;

namespace Tracker.Api.Dossiers;

/// <summary><c>/dossiers</c>: what is followed, where it stands, and what was recorded of it.</summary>
public static class DossierRoutes
{
    private const string Tag = "Dossiers";

    /// <summary>The part of the path that names the dossier.</summary>
    public static readonly Field<string> Slug = Fields.Key("slug", "De naam van het dossier in adressen.", "wpp");

    public static void MapDossiers(this IEndpointRouteBuilder api)
    {
        api.MapRead(
            "/dossiers",
            new ApiOperation(
                "dossiers", Tag, "Alle dossiers",
                "Wat wordt gevolgd, met de laatste gezette en de eerste verwachte stap.")
            {
                Query = [.. SelectionQuery.OfDossiers, .. AsOfQuery.Fields],
                Gives = typeof(IReadOnlyList<DossierBody>),
            },
            List);
        api.MapRead(
            "/dossiers/{slug}",
            new ApiOperation(
                "dossier", Tag, "Een dossier", "Met elke mijlpaal, en alles wat ooit over het dossier is gezegd.")
            {
                Path = [Slug],
                Query = AsOfQuery.Fields,
                Gives = typeof(WholeDossierBody),
            },
            One);
        api.MapRead(
            "/dossiers/{slug}/gebeurtenissen",
            new ApiOperation(
                "gebeurtenissen", Tag, "De vastgelegde gebeurtenissen van een dossier",
                "In de volgorde van vastleggen, met hun gegevens zoals zij in het logboek staan.")
            {
                Path = [Slug],
                Gives = typeof(IReadOnlyList<HappeningBody>),
            },
            Happenings);
    }

    /// <summary>The entity tag of a dossier as one gets it without a query.</summary>
    public static string EntityTag(DossierHistory dossier, Node node) =>
        Whole(node.View, dossier, AsOf.Now, node.Today).EntityTag;

    private static IResult List(Asked asked)
    {
        var (bounds, day) = AsOfQuery.Read(asked);
        if (asked.IsWrong)
        {
            return asked.Problem;
        }

        var selection = SelectionQuery.Read(asked.Query);
        var caretakers = Caretakers.Of(asked.View, bounds);
        return Representation.Of(
            asked.View.Dossiers.Values
                .Where(dossier => dossier.IsKnown(bounds)
                    && selection.Takes(dossier, caretakers, bounds, day))
                .Select(dossier => DossierBody.Of(
                    DossierPage.Of(dossier, bounds, day), Markings.Of(dossier, caretakers, bounds, day)))
                .ToList(),
            LogVersion.Of(asked.View, bounds));
    }

    private static IResult One(Asked asked)
    {
        var (bounds, day) = AsOfQuery.Read(asked);
        return asked.IsWrong ? asked.Problem
            : Find(asked) is { } dossier && dossier.IsFollowed(bounds) ? Whole(asked.View, dossier, bounds, day)
            : Missing(asked);
    }

    private static async Task<IResult> Happenings(Asked asked)
    {
        if (asked.IsWrong)
        {
            return asked.Problem;
        }

        if (Find(asked) is not { } dossier)
        {
            return Missing(asked);
        }

        var log = asked.Context.RequestServices.GetRequiredService<EventLog>();
        var events = await log.Read(DossierDecider.Stream(dossier.Slug), asked.Context.RequestAborted);
        return Representation.Of(
            events.Select(it => HappeningBody.Of(it, log.Forms)).ToList(),
            events[^1].Version);
    }

    private static Representation Whole(TrackerView view, DossierHistory dossier, AsOf bounds, LocalDate day) =>
        Representation.Of(WholeDossierBody.Of(view, dossier, bounds, day), VersionAt(dossier, bounds));

    /// <summary>
    /// The version by a moment in the past stays what it was, so that an answer about the past never changes.
    /// </summary>
    private static long VersionAt(DossierHistory dossier, AsOf bounds) => bounds.RecordedBy is not { } moment
        ? dossier.Version
        : dossier.Recordings.Count(it => it.At <= moment);

    private static DossierHistory? Find(Asked asked) => asked.View.Dossiers.GetValueOrDefault(asked.Path(Slug.Name));

    private static Problem Missing(Asked asked) => Problem.NotFound($"dossier '{asked.Path(Slug.Name)}'");
}

/// <summary>Something that was recorded of a dossier.</summary>
/// <param name="Gegevens">As it stands in the log; which members there are depends on the kind.</param>
public sealed record HappeningBody(
    long Positie, long Versie, string Soort, JsonElement Gegevens, Instant VastgelegdOp, string Door)
{
    public static HappeningBody Of(Recorded it, EventForms forms) => new(
        it.Position,
        it.Version,
        forms.AliasOf(it.Event.GetType()),
        JsonElement.Parse(forms.Serialize(it.Event)),
        it.At,
        it.By.Id);
}
