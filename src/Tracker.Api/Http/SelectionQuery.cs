using Tracker.Domain;
using Tracker.Domain.PlanDates;
using Tracker.Domain.Procedures;
using Tracker.Projections.Dossiers;

namespace Tracker.Api.Http;

/// <summary>The filters on dossiers and milestones, by the same names in every list.</summary>
public static class SelectionQuery
{
    /// <summary>The word for what has happened, where firmness is asked.</summary>
    public const string Fact = "feit";

    private static readonly Field<string> Ministry = Http.Fields.Line(
        "ministerie", "Afkorting van het ministerie.", "BZK") with { IsMany = true };

    private static readonly Field<string> Theme = Http.Fields.Line(
        "thema", "Code van het thema in de TOP-lijst.", "c_0361ffb3") with { IsMany = true };

    private static readonly Field<Instrument> Kind = Http.Fields.Choice(
        "instrument", "Soort dossier.", InstrumentWords.Instruments) with { IsMany = true };

    private static readonly Field<string> Step = Http.Fields.OneOf(
        "stap",
        "Stap van de procedure.",
        [
            .. ProcedureTables.All
                .SelectMany(it => it.Steps)
                .Select(it => it.Key)
                .Distinct(),
        ]) with { IsMany = true };

    private static readonly Field<string> Firm = Http.Fields.OneOf(
        "zekerheid", "Hoe zeker; 'feit' voor wat al is gebeurd.", [Fact, .. PlanDateWords.Firmnesses.Codes]) with
    {
        IsMany = true,
    };

    private static readonly Field<string> Audience = Http.Fields.Key(
        "doelgroep", "Voor wie: een soort, zoals alle-gemeenten, of een organisatie.", "gm0363") with { IsMany = true };

    private static readonly Field<string> Marking = Http.Fields.OneOf(
        "markering", "Wat naast de stap geldt; 'stilstand' als er een half jaar niets is gebeurd.", Markings.Codes) with
    {
        IsMany = true,
    };

    private static readonly Field<string> Search = Http.Fields.Line(
        "zoek", "Woorden die alle voorkomen in titel, afkorting, andere naam, nummer of betekenis.");

    /// <summary>The filters that say something of a dossier.</summary>
    public static IReadOnlyList<Field> OfDossiers { get; } = [Ministry, Theme, Kind, Audience, Marking, Search];

    /// <summary>All filters.</summary>
    public static IReadOnlyList<Field> Fields { get; } =
        [Ministry, Theme, Kind, Step, Firm, Audience, Marking, Search];

    public static Selection Read(Filled query) => new(
        [],
        query.All(Ministry),
        query.All(Theme),
        query.All(Kind),
        query.All(Step),
        query.All(Firm).Select(Firmness).ToValues(),
        query.All(Audience),
        query.Text(Search))
    {
        Marked = query.All(Marking),
    };

    private static Firmness? Firmness(string code) =>
        PlanDateWords.Firmnesses.TryParse(code, out var firmness) ? firmness : null;
}
