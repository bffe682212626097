using NodaTime;
using Tracker.Api.Statements;
using Tracker.Domain.PlanDates;
using Tracker.Domain.Procedures;
using Tracker.Projections.Dossiers;
using Tracker.Projections.Slippage;

namespace Tracker.Api.Slippage;

/// <summary>How often and how far plans moved, and what came true.</summary>
public sealed record SlippageBody(
    SlippageGroupBody Totaal,
    IReadOnlyList<SlippageGroupBody> PerMinisterie,
    IReadOnlyList<SlippageGroupBody> PerInstrument,
    IReadOnlyList<SlippageGroupBody> PerPrecisie,
    IReadOnlyList<SlippageGroupBody> PerGrens,
    IReadOnlyList<SlippageGroupBody> PerZachtheid,
    IReadOnlyList<SlippageGroupBody> PerZekerheid,
    IReadOnlyList<DossierSlippageBody> Dossiers,
    IReadOnlyList<MilestoneSlippageBody> Mijlpalen)
{
    public static SlippageBody Of(SlippagePortfolio portfolio, TrackerView view, AsOf bounds)
    {
        return new SlippageBody(
            SlippageGroupBody.Of(portfolio.Whole),
            Groups(portfolio.ByMinistry),
            Groups(portfolio.ByInstrument),
            Groups(portfolio.ByPrecision),
            Groups(portfolio.ByBounds),
            Groups(portfolio.BySoftness),
            Groups(portfolio.ByFirmness),
            [.. portfolio.Dossiers.Select(DossierSlippageBody.Of)],
            [
                .. from dossier in portfolio.Dossiers
                   from chain in dossier.Chains
                   select MilestoneSlippageBody.Of(dossier, chain, view, bounds),
            ]);

        IReadOnlyList<SlippageGroupBody> Groups(IReadOnlyList<SlippageGroup> groups) =>
            [.. groups.Select(SlippageGroupBody.Of)];
    }
}

/// <summary>The numbers of those of one kind.</summary>
public sealed record SlippageGroupBody(
    string? Groep,
    int Aantal,
    int AantalVerschoven,
    int AantalVerschuivingen,
    int AantalLater,
    int AantalEerder,
    int AantalMetDagen,
    int? DagenMediaan,
    int? DagenKleinst,
    int? DagenGrootst,
    int AantalBeoordeeld,
    int AantalUitgekomen,
    int AantalLaterGebeurd,
    int AantalEerderGebeurd,
    int AantalNietGebeurd)
{
    public static SlippageGroupBody Of(SlippageGroup group)
    {
        var (moves, outcomes) = (group.Moves, group.Outcomes);
        return new SlippageGroupBody(
            group.Kind.Code,
            moves.Followed,
            moves.Moved,
            moves.Later + moves.Earlier,
            moves.Later,
            moves.Earlier,
            moves.Days.Count,
            moves.Median,
            moves.Least,
            moves.Most,
            outcomes.Due,
            outcomes.CameTrue,
            outcomes.Late,
            outcomes.Early,
            outcomes.Missed);
    }
}

/// <summary>What moved of a dossier, and which of its milestones moved furthest.</summary>
public sealed record DossierSlippageBody(
    string Dossier,
    string Titel,
    string? Afkorting,
    string? Ministerie,
    string Instrument,
    int AantalMijlpalen,
    int AantalVerschuivingen,
    string Verst,
    int? Dagen,
    int? DagenVroegst)
{
    public static DossierSlippageBody Of(DossierSlippage it) => new(
        it.Dossier.Slug,
        it.Description.Title,
        it.Description.Abbreviation,
        it.Description.Ministry,
        InstrumentWords.Instruments.Code(it.Dossier.Instrument),
        it.Chains.Count,
        it.Moves,
        it.Furthest.Standing.Key.ToString(),
        it.Furthest.Slippage!.Days,
        it.Furthest.Slippage.DaysByEarliest);
}

/// <summary>By how much the planning of a milestone moved, with each word of it.</summary>
public sealed record MilestoneSlippageBody(
    string Id,
    string Dossier,
    string Titel,
    string? Afkorting,
    string? Ministerie,
    string Instrument,
    string Mijlpaal,
    string? Tranche,
    int Nummer,
    string Soort,
    string Status,
    int AantalVerschuivingen,
    int AantalLater,
    int AantalEerder,
    LocalDate? EersteVroegst,
    LocalDate? EersteLaatst,
    LocalDate? LaatsteVroegst,
    LocalDate? LaatsteLaatst,
    int? Dagen,
    int? DagenVroegst,
    string? Richting,
    IReadOnlyList<ChainLinkBody> Keten)
{
    public static MilestoneSlippageBody Of(DossierSlippage dossier, MilestoneChain chain, TrackerView view, AsOf bounds)
    {
        var (key, slippage) = (chain.Standing.Key, chain.Slippage!);
        return new MilestoneSlippageBody(
            key.ToString(),
            key.Dossier,
            dossier.Description.Title,
            dossier.Description.Abbreviation,
            dossier.Description.Ministry,
            InstrumentWords.Instruments.Code(dossier.Dossier.Instrument),
            key.Step,
            key.Tranche,
            key.Number,
            chain.Standing.Stands.IsFact ? StatementBody.Fact : StatementBody.Plan,
            StatusWords.Code(chain.Standing),
            slippage.Moves,
            slippage.Later,
            slippage.Earlier,
            slippage.First.Entry.Date.Earliest,
            slippage.First.Entry.Date.Latest,
            slippage.Last.Entry.Date.Earliest,
            slippage.Last.Entry.Date.Latest,
            slippage.Days,
            slippage.DaysByEarliest,
            slippage.Direction is { } direction ? SlippageWords.Shifts.Code(direction) : null,
            [.. chain.Links.Select(link => ChainLinkBody.Of(link, view, bounds))]);
    }
}

/// <summary>One word in the chain of a milestone, and what it did.</summary>
public sealed record ChainLinkBody(
    string Uitspraak,
    string Soort,
    string Schakel,
    string? Zin,
    LocalDate? Vroegst,
    LocalDate? Laatst,
    string Zekerheid,
    string? Voorwaarde,
    LocalDate GezegdOp,
    string GezegdOpBij,
    int? Dagen,
    int? DagenVroegst,
    SourcePlaceBody Bron)
{
    public static ChainLinkBody Of(ChainLink link, TrackerView view, AsOf bounds)
    {
        var entry = link.Entry;
        return new ChainLinkBody(
            entry.Id,
            entry.IsFact ? StatementBody.Fact : StatementBody.Plan,
            SlippageWords.Shifts.Code(link.Kind),
            entry.Phrase,
            entry.Date.Earliest,
            entry.Date.Latest,
            StatementBody.Firm(entry.Firmness),
            entry.Condition,
            entry.SaidOn,
            SourceWords.Known(entry.Statement.SaidOnIsApproximate),
            link.Days,
            link.DaysByEarliest,
            SourcePlaceBody.Of(entry, view, bounds));
    }
}
