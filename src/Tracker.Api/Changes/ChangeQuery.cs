using NodaTime;
using Tracker.Projections.Changes;
using Tracker.Projections.Dossiers;

namespace Tracker.Api.Changes;

/// <summary>Between which moments, along which time and in which form someone asks what changed.</summary>
public static class ChangeQuery
{
    private static readonly Field<AskedMoment> From = AskedMoment.Field(
        "van", "De eerste dag; of een moment, en dan telt wat daarna kwam. Zonder waarde enige weken voor 'tot'.");

    private static readonly Field<AskedMoment> Until = AskedMoment.Field(
        "tot", "De laatste dag, of het laatste moment; telt zelf mee. Zonder waarde vandaag.");

    private static readonly Field<ChangeAxis> Axis = Http.Fields.Choice(
        "as",
        "Langs welke tijd: wanneer het is vastgelegd (zonder waarde) of wanneer het is gezegd.",
        ChangeWords.Axes);

    private static readonly Field<ChangeForm> Form = Http.Fields.Choice(
        "per", "Elke wijziging apart, of per mijlpaal wat alle wijzigingen samen uitmaken.", ChangeFormWords.All);

    private static readonly Field<ChangeKind> Kind = Http.Fields.Choice(
        "soort", "Alleen deze soorten wijzigingen.", ChangeWords.Kinds) with { IsMany = true };

    private static readonly Field<string> Dossier =
        Http.Fields.Key("dossier", "Alleen dit dossier.", "wpp") with { IsMany = true };

    /// <summary>What can be asked besides the filters and the bounds of time.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [From, Until, Axis, Form, Kind, Dossier];

    /// <summary>Reads what is asked, and notes what is wrong.</summary>
    /// <param name="query">What was sent.</param>
    /// <param name="time">The bounds within which one looks.</param>
    /// <param name="daysUsual">How long the period is when nobody says.</param>
    /// <param name="form">In which form, when nobody says.</param>
    public static AskedChanges Read(Filled query, AskedTime time, int daysUsual, ChangeForm form)
    {
        var axis = query.Value(Axis) ?? ChangeAxis.Recorded;
        var until = query.Value(Until) ?? new AskedMoment(time.Day);
        var from = query.Value(From) ?? new AskedMoment(until.On.PlusDays(-daysUsual));
        if (until.UpTo <= from.After)
        {
            query.Wrong(Until, "eind-voor-begin", "Dit ligt voor 'van'.");
            from = until;
        }

        if (axis == ChangeAxis.Said)
        {
            OnlyDay(query, From);
            OnlyDay(query, Until);
        }

        var period = axis == ChangeAxis.Said
            ? ChangePeriod.Said(from.On, until.On, time.Day)
            : ChangePeriod.Recorded(
                from.After, until.At is null && until.On >= time.Day ? null : until.UpTo, time.Day);
        return new AskedChanges(
            period.Within(time.Bounds),
            from.On,
            until.On,
            query.Value(Form) ?? form,
            query.All(Kind),
            SelectionQuery.Read(query) with { Dossiers = query.All(Dossier) });
    }

    private static void OnlyDay(Filled query, Field<AskedMoment> field)
    {
        if (query.Value(field)?.At is not null)
        {
            query.Wrong(
                field, "geen-dag", "Wat is gezegd, heeft een dag en geen tijd. Schrijf een dag als 2026-04-24.");
        }
    }
}
