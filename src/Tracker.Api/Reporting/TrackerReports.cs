using NodaTime;
using Tracker.Api.Dossiers;
using Tracker.Api.OpenApi;
using Tracker.Api.Planning;
using Tracker.Api.Statements;
using Tracker.Domain;
using Tracker.Domain.Calendars;
using Tracker.Projections.DossierPages;
using Tracker.Projections.Dossiers;
using Tracker.Projections.Planning;
using Tracker.Projections.Reporting;
using Tracker.Projections.Statements;
using Tracker.Store;
using Tracker.Store.Followers;
using Tracker.Store.Reporting;

namespace Tracker.Api.Reporting;

/// <summary>
/// The tables for people who report with Excel, Power BI or SQL: each holds what an address of the API answers today.
/// </summary>
public static class TrackerReports
{
    /// <summary>The name of the follower that keeps the tables, and of the schema in which they are.</summary>
    public const string Name = "rapportage";

    // Who reports can wait a little, and much that is recorded at once is then written together.
    private static readonly FollowerPace Pace = new() { Between = TimeSpan.FromMilliseconds(250) };

    private static readonly BodyColumns OfDossier = BodyColumns.Of(typeof(DossierBody));

    private static readonly BodyColumns OfStatement = BodyColumns.Of(typeof(StatementBody));

    private static readonly BodyColumns OfItem = BodyColumns.Of(typeof(PlanningItemBody));

    public static Reports<TrackerView> All { get; } = new()
    {
        Schema = Name,
        Today = "vandaag",
        TimeZone = Amsterdam.Zone.Id,
        Build = string.Join(' ', new[] { typeof(TrackerEvent), typeof(TrackerView), typeof(TrackerReports) }
            .Select(type => type.Module.ModuleVersionId)),
        Parts = ReportParts.All,
        Touched = ReportParts.Touched,
        TurningDays = ReportParts.TurningDays,
        Tables =
        [
            new ReportTable<TrackerView>(
                "dossiers", "Alle dossiers, met de laatste gezette en de eerste verwachte stap.",
                OfDossier.Columns, Dossiers),
            new ReportTable<TrackerView>(
                "uitspraken", "Alle feiten en uitspraken, ook wat is vervangen of ingetrokken.",
                OfStatement.Columns, Statements),
            new ReportTable<TrackerView>(
                "planning", "Elke mijlpaal van de planning een keer, met het kwartaal waarin zij staat.",
                [new ReportColumn("kwartaal", ReportType.Text, Words.Members["kwartaal"]), .. OfItem.Columns],
                Planning),
            new ReportTable<TrackerView>(
                "stand", "Tot waar de tabellen het logboek volgen.",
                [
                    new ReportColumn("positie", ReportType.Whole, Words.Members["positie"]),
                    new ReportColumn("bijgewerkt_tot", ReportType.Moment, "Wanneer het laatste is vastgelegd, in UTC."),
                ],
                Standing),
        ],
    };

    /// <summary>Keeps the tables.</summary>
    public static Follower Follower(EventLog log, LiveFold<TrackerView> view) =>
        new ReportFollower<TrackerView>(Name, log, view, All, Pace);

    private static IEnumerable<IReadOnlyList<object?>> Dossiers(TrackerView view, string part, LocalDate day) =>
        from dossier in Own(view, part).Dossiers.Values
        let markings = Markings.Of(dossier, Caretakers.Of(view, AsOf.Now), AsOf.Now, day)
        select OfDossier.Of(DossierBody.Of(DossierPage.Of(dossier, AsOf.Now, day), markings));

    private static IEnumerable<IReadOnlyList<object?>> Statements(TrackerView view, string part, LocalDate day) =>
        from dossier in Own(view, part).Dossiers.Values
        from stated in JudgedStatement.Of(dossier, AsOf.Now, day)
        select OfStatement.Of(StatementBody.Of(stated, view, AsOf.Now));

    private static IEnumerable<IReadOnlyList<object?>> Planning(TrackerView view, string part, LocalDate day) =>
        from dossier in Own(view, part).Dossiers.Values
        from item in PlanningPerQuarter.Items(
            dossier, Caretakers.Of(view, AsOf.Now), Selection.Everything, AsOf.Now, day)
        select (IReadOnlyList<object?>)
            [item.From?.ToString(), .. OfItem.Of(PlanningItemBody.Of(item, view, AsOf.Now))];

    private static IEnumerable<IReadOnlyList<object?>> Standing(TrackerView view, string part, LocalDate day) =>
        part == ReportParts.Whole ? [[view.Position, view.At]] : [];

    /// <summary>The view with the one dossier of a part alone, or with none.</summary>
    private static TrackerView Own(TrackerView view, string part) => view with
    {
        Dossiers = view.Dossiers.TryGetValue(part, out var dossier)
            ? TrackerView.Empty.Dossiers.Add(part, dossier)
            : TrackerView.Empty.Dossiers,
    };
}
