using System.Globalization;
using NodaTime;
using Tracker.Api.Pages;
using Tracker.Api.Statements;
using Tracker.Domain.Procedures;
using Tracker.Projections.Dossiers;
using Tracker.Projections.Slippage;

namespace Tracker.Api.Slippage;

/// <summary>What moved as a table, a milestone a row, what moved furthest first.</summary>
public static class SlippageCsv
{
    private static readonly IReadOnlyList<string> Head =
    [
        "dossier", "titel", "afkorting", "ministerie", "instrument", "mijlpaal", "tranche", "nummer", "soort", "status",
        "aantalVerschuivingen", "aantalLater", "aantalEerder", "eersteGezegdOp", "eersteZin", "eersteVroegst",
        "eersteLaatst", "laatsteGezegdOp", "laatsteZin", "laatsteVroegst", "laatsteLaatst", "dagen", "dagenVroegst",
        "richting",
    ];

    /// <param name="portfolio">What moved.</param>
    /// <param name="version">The version of what it shows.</param>
    public static Representation Of(SlippagePortfolio portfolio, long version)
    {
        var rows = from dossier in portfolio.Dossiers from chain in dossier.Chains select Row(dossier, chain);
        return new Representation(Csv.Octets(Head, rows), Csv.ContentType, version) { FileName = "verschuivingen.csv" };
    }

    private static IReadOnlyList<string?> Row(DossierSlippage dossier, MilestoneChain chain)
    {
        var (key, slippage) = (chain.Standing.Key, chain.Slippage!);
        return
        [
            key.Dossier,
            dossier.Description.Title,
            dossier.Description.Abbreviation,
            dossier.Description.Ministry,
            InstrumentWords.Instruments.Code(dossier.Dossier.Instrument),
            key.Step,
            key.Tranche,
            Number(key.Number),
            chain.Standing.Stands.IsFact ? StatementBody.Fact : StatementBody.Plan,
            StatusWords.Code(chain.Standing),
            Number(slippage.Moves),
            Number(slippage.Later),
            Number(slippage.Earlier),
            .. Words(slippage.First.Entry),
            .. Words(slippage.Last.Entry),
            Number(slippage.Days),
            Number(slippage.DaysByEarliest),
            slippage.Direction is { } direction ? SlippageWords.Shifts.Code(direction) : null,
        ];
    }

    private static IEnumerable<string?> Words(Entry entry) =>
        [Day(entry.SaidOn), entry.Phrase, Day(entry.Date.Earliest), Day(entry.Date.Latest)];

    private static string? Day(LocalDate? day) => day is { } it ? PageTimes.Machine(it) : null;

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
