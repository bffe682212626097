using NodaTime.Text;
using Tracker.Api.Catalogue;
using Tracker.Domain;
using Tracker.Domain.Dossiers;
using Tracker.Domain.PlanDates;
using Tracker.Domain.Procedures;

namespace Tracker.Tests.Api.Catalogue;

public sealed class The_shipped_catalogue
{
    private static readonly Lazy<ListedCatalogue> Shipped = new(() =>
        CatalogueReader.Read(CatalogueFolder.Read(CatalogueFolder.Shipped), CatalogueLoader.Phrases) switch
        {
            CatalogueReading.Read it => it.Catalogue,
            CatalogueReading.NotRead it => throw new InvalidOperationException(string.Join('\n', it.Faults)),
            _ => throw new InvalidOperationException(),
        });

    internal static ListedCatalogue Catalogue => Shipped.Value;

    [Fact]
    public void Is_accepted_by_every_rule_of_the_field_with_all_of_its_entries()
    {
        var load = Assert.IsType<CatalogueLoad.Possible>(CatalogueLoad.Of(
            Catalogue, new Dictionary<string, IReadOnlyList<Recorded>>()));

        Assert.Equal(
            Catalogue.Dossiers.SelectMany(dossier => dossier.Entries).Select(entry => entry.Id).Order(),
            load.Streams.SelectMany(stream => stream.Events).Select(Entry).OfType<string>().Order());
    }

    [Fact]
    public void Is_brought_in_once()
    {
        var log = new CatalogueLog();
        var files = CatalogueFolder.Read(CatalogueFolder.Shipped).ToArray();

        Assert.NotEmpty(log.Load(CatalogueLoader.Phrases, files));
        Assert.Empty(log.Load(CatalogueLoader.Phrases, files));
    }

    [Fact]
    public void Has_the_five_letters() =>
        Assert.Equal(
            [
                "bzk-begroting-2026 16 september 2025", "bzk-beleidsbrief-2026 24 april 2026",
                "gemeente-nieuws-2025-09-16 16 september 2025", "vng-ledenbrief-2025 16 september 2025",
                "vng-propositie-2025 29 oktober 2025 bij benadering",
            ],
            Catalogue.Sources.Where(source => source.TextFile is not null)
                .Select(source => $"{source.Key} {DutchDates.Day(source.Document.SaidOn)}"
                    + (source.Document.SaidOnIsApproximate ? " bij benadering" : ""))
                .Order(StringComparer.Ordinal));

    [Fact]
    public void Has_the_fifteen_rows_of_the_planning_letter() =>
        Assert.Equal(
            [
                "384 ambtsdelicten ingediend-tk: Q2 2026 = 2026-04-01/2026-06-30",
                "384 financiele-verhoudingswet ingediend-tk: Q2 2026 = 2026-04-01/2026-06-30",
                "389 meldpunt-registratiefouten ingediend-tk: Q3 2026 = 2026-07-01/2026-09-30",
                "389 vereenvoudigingswet ingediend-tk: Q3 2026 = 2026-07-01/2026-09-30",
                "394 bijstand-bij-discriminatie ingediend-tk: Q4 2026 = 2026-10-01/2026-12-31",
                "394 stroomlijning-verkiezingsproces ingediend-tk: Q4 2026 = 2026-10-01/2026-12-31",
                "399 kandidaatstelling ingediend-tk: Q1 2027 = 2027-01-01/2027-03-31",
                "403 awgb-overheidshandelen ingediend-tk: Q2 2027 en later = 2027-04-01/",
                "403 demonstratierecht ingediend-tk: Q2 2027 en later = 2027-04-01/",
                "403 detectieorgaan-desinformatie ingediend-tk: Q2 2027 en later = 2027-04-01/",
                "403 lobbyregister ingediend-tk: Q2 2027 en later = 2027-04-01/",
                "403 ncdr ingediend-tk: Q2 2027 en later = 2027-04-01/",
                "403 nieuw-stembiljet ingediend-tk: Q2 2027 en later = 2027-04-01/",
                "412 constitutionele-toetsing bij-raad-van-state: Zo snel mogelijk voor advies naar Raad van State"
                + " na besluit over financiële dekking = / mits besluit over financiële dekking",
                "412 waarborgfunctie bij-raad-van-state: Zo snel mogelijk voor advies naar Raad van State"
                + " na besluit over financiële dekking = / mits besluit over financiële dekking",
            ],
            Catalogue.Dossiers
                .SelectMany(dossier => dossier.Entries.Select(entry => (dossier.Slug, entry.Said, entry.Command)))
                .Where(it => it.Said.Place == "Planningsoverzicht")
                .OrderBy(it => it.Said.Line).ThenBy(it => it.Slug, StringComparer.Ordinal)
                .Select(it => $"{it.Said.Line} {it.Slug} {Told(it.Command)}"));

    [Fact]
    public void Knows_both_aims_of_the_Wpp() =>
        Assert.Equal(
            [
                "2025-09-16 in-werking: beoogde inwerkingtreding = / (Intended)",
                "2026-04-24 in-werking: per 1 januari 2028 = 2028-01-01/2028-01-01 (Aimed)",
            ],
            Claims("wpp", "in-werking"));

    [Theory]
    [InlineData(
        "cyberbeveiligingswet",
        "2022-12-27 2024-10-17/2024-10-17", "2024-06-03 ~ 2025-04-01/2025-09-30", "2024-10-16 2025-07-01/2025-09-30",
        "2025-06-15 ~ 2026-04-01/2026-06-30", "2026-07-10 2026-08-15/2026-08-15")]
    [InlineData(
        "archiefwet",
        "2021-03-01 ~ 2022-06-01/2023-01-31", "2022-02-01 ~ 2024-01-01/2024-03-31",
        "2023-06-01 ~ 2025-01-01/2025-03-31", "2024-05-01 ~ 2026-01-01/2026-01-01",
        "2024-09-19 2026-07-01/2026-07-01", "2026-06-19 2027-01-01/2027-01-01")]
    [InlineData(
        "omgevingswet",
        "2017-05-01 ~ 2019-07-01/2019-07-01", "2017-10-01 ~ 2021-01-01/2021-01-01", "2020-05-20 2022-01-01/2022-01-01",
        "2021-05-28 2022-07-01/2022-07-01", "2022-10-14 ~ 2023-07-01/2023-07-01", "2023-03-14 ~ 2024-01-01/2024-01-01")]
    public void Has_the_chain_of_moving_dates(string slug, params string[] chain) =>
        Assert.Equal(
            chain,
            Dossier(slug).Entries.Select(entry => entry.Command).OfType<RecordClaim>()
                .Where(it => it.Statement is { Step: "in-werking", Source: not "vng-ledenbrief-2025" })
                .Select(it =>
                    $"{Iso(it.Statement.SaidOn)} {(it.Statement.SaidOnIsApproximate ? "~ " : "")}{Interval(it.Date)}"));

    [Theory]
    [InlineData(
        "wpp",
        "consultatie-open 2022-12-22", "consultatie-gesloten 2023-03-21", "ingediend-tk 2025-05-12 36742")]
    [InlineData("archiefwet", "tk-aangenomen 2025-02-18", "gepubliceerd 2026-06-19 Stb. 2026, 149")]
    [InlineData(
        "cyberbeveiligingswet",
        "gepubliceerd 2026-07-10 Stb. 2026, 187", "iwt-bepaald 2026-07-10", "in-werking 2026-08-15")]
    [InlineData("omgevingswet", "in-werking 2024-01-01")]
    [InlineData("bijstand-bij-discriminatie", "consultatie-open 2026-03-23")]
    [InlineData("constitutionele-toetsing", "consultatie-open 2025-07-04", "consultatie-gesloten 2025-08-29")]
    public void Has_the_known_facts(string slug, params string[] facts) =>
        Assert.Equal(
            facts,
            Dossier(slug).Entries.Select(entry => entry.Command).OfType<RecordFact>()
                .Select(it => $"{it.Statement.Step} {Iso(it.On)} {it.Identifier}".TrimEnd()));

    [Theory]
    [InlineData("PEGA-wetsvoorstel", "wet-groningen")]
    [InlineData("Wet Groningen", "wet-groningen")]
    [InlineData("Wtta", "wtta")]
    [InlineData("NPVR", "npvr")]
    [InlineData("Spreidingswet", "spreidingswet")]
    [InlineData("IVB", "eigen-bijdrage-wmo")]
    [InlineData("Elke regio telt!", "npvr")]
    public void Knows_a_dossier_by_each_of_its_names(string name, string slug) =>
        Assert.Equal(
            slug,
            Assert.Single(Catalogue.Dossiers, dossier => dossier.Opening.Description is var it
                && it.Aliases.Append(it.Title).Append(it.Abbreviation).Contains(name)).Slug);

    [Theory]
    [InlineData("ww-duurverkorting", "2027-01-01/2027-12-31", "2028-01-01/2028-12-31", "2028-01-01/2028-01-01")]
    [InlineData("re-integratie-tweede-spoor", "2028-01-01/2028-01-01", "2030-01-01/2030-01-01", "/")]
    public void Knows_what_the_letter_of_the_VNG_itself_calls_moved(string slug, params string[] days)
    {
        Assert.Equal(
            days,
            Dossier(slug).Entries.Select(entry => entry.Command).OfType<RecordClaim>().Select(it => Interval(it.Date)));
        Assert.Single(Dossier(slug).Settlements);
    }

    [Fact]
    public void Says_what_the_Archiefwet_asks_of_municipalities_once_it_is_in_force() =>
        Assert.Equal(
            ["in-werking", "in-werking", "in-werking", "in-werking"],
            Dossier("archiefwet").Entries.Select(entry => entry.Command).OfType<IdentifyObligation>()
                .Select(it => it.Due?.Step));

    [Fact]
    public void Rests_every_dossier_on_a_source() =>
        Assert.Empty(Catalogue.Dossiers.Where(dossier => dossier.Entries.Count == 0).Select(dossier => dossier.Slug));

    [Fact]
    public void Says_of_every_dossier_what_it_means_and_whom_it_concerns() =>
        Assert.Empty(Catalogue.Dossiers
            .Where(dossier => dossier.Opening.Description is not
                { Meaning: not null, Ministry: not null, Themes.Count: > 0, Audience.Count: > 0 })
            .Select(dossier => dossier.Slug));

    [Fact]
    public void Names_the_line_wherever_the_source_is_a_letter() =>
        Assert.Empty(
            from dossier in Catalogue.Dossiers
            from entry in dossier.Entries
            where entry.Said.Line is null
                && Catalogue.Sources.Any(source => source.Key == entry.Said.Source && source.TextFile is not null)
            select entry.Place.ToString());

    [Fact]
    public void Begins_the_id_of_every_entry_with_a_name_of_its_dossier() =>
        Assert.Empty(
            from dossier in Catalogue.Dossiers
            let abbreviation = dossier.Opening.Description.Abbreviation
            from entry in dossier.Entries
            where !entry.Id.StartsWith(dossier.Slug + "-", StringComparison.Ordinal)
                && !entry.Id.StartsWith($"{abbreviation}-", StringComparison.OrdinalIgnoreCase)
            select entry.Place.ToString());

    [Fact]
    public void Plans_only_milestones_of_the_procedure() =>
        Assert.Empty(
            from dossier in Catalogue.Dossiers
            let procedure = ProcedureTables.Of(dossier.Opening.Instrument)
            from entry in dossier.Entries
            where entry.Statement is { Step: var step } && procedure.Find(step) is null
            select entry.Place.ToString());

    private static ListedDossier Dossier(string slug) =>
        Assert.Single(Catalogue.Dossiers, dossier => dossier.Slug == slug);

    private static IEnumerable<string> Claims(string slug, string step) => Dossier(slug).Entries
        .Select(entry => entry.Command).OfType<RecordClaim>().Where(it => it.Statement.Step == step)
        .Select(it => $"{Iso(it.Statement.SaidOn)} {Told(it)} ({it.Firmness})");

    private static string Told(DossierCommand command) => command is RecordClaim it
        ? $"{it.Statement.Step}: {it.Phrase} = {Interval(it.Date)}"
            + (it.Condition is null ? "" : $" mits {it.Condition}")
        : $"{command}";

    private static string Interval(PlanDate date) =>
        $"{(date.Earliest is { } first ? Iso(first) : "")}/{(date.Latest is { } last ? Iso(last) : "")}";

    private static string Iso(NodaTime.LocalDate day) => LocalDatePattern.Iso.Format(day);

    private static string? Entry(TrackerEvent happened) => happened switch
    {
        StepTaken it => it.Statement.Entry,
        Planned it => it.Statement.Entry,
        Remark it => it.Citation.Entry,
        _ => null,
    };
}
