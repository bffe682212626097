using System.Globalization;
using NodaTime;
using Tracker.Domain;
using Tracker.Domain.Dossiers;
using Tracker.Domain.PlanDates;
using Tracker.Domain.Procedures;

namespace Tracker.Bench;

/// <summary>
/// One made-up dossier on its way: claims about its next step and about its end, then the fact, then the next step; now
/// and then a mistake that is struck, or a better description. Every event is one that the decider would allow.
/// </summary>
internal sealed class MadeDossier
{
    private const string LastStep = "in-werking";

    private static readonly string[] Ministries = ["BZK", "JenV", "VWS", "IenW", "EZ", "SZW", "OCW", "LVVN", "FIN"];

    private static readonly string[] Themes = [.. EmbeddedTables.Read("words/themes.csv").Select(cells => cells[0])];

    private static readonly (Instrument Instrument, string[] Path)[] Ways =
    [
        (Instrument.Act,
        [
            "aangekondigd", "in-voorbereiding", "consultatie-open", "consultatie-gesloten", "toetsing",
            "ministerraad-akkoord", "bij-raad-van-state", "rvs-advies", "nader-rapport", "ingediend-tk", "tk-verslag",
            "tk-nota", "tk-plenair", "tk-aangenomen", "ek-voorbereiding", "ek-plenair", "ek-aangenomen", "bekrachtigd",
            "gepubliceerd", "iwt-bepaald",
        ]),
        (Instrument.OrderInCouncil,
        [
            "aangekondigd", "in-voorbereiding", "consultatie-open", "consultatie-gesloten", "toetsing",
            "ministerraad-akkoord", "voorhang", "bij-raad-van-state", "rvs-advies", "nader-rapport", "vastgesteld",
            "gepubliceerd", "iwt-bepaald",
        ]),
        (Instrument.MinisterialRegulation,
        [
            "aangekondigd", "in-voorbereiding", "consultatie-open", "consultatie-gesloten", "vastgesteld",
            "gepubliceerd",
        ]),
    ];

    private readonly Instrument instrument;
    private readonly string[] path;
    private readonly int number;
    private int taken;
    private int turn;
    private int descriptions;
    private string? mistake;

    /// <param name="number">Counted from 0; it decides what kind of dossier this is.</param>
    public MadeDossier(string slug, int number)
    {
        Slug = slug;
        this.number = number;
        // Of ten: five acts, three orders in council, two regulations.
        (instrument, path) = Ways[(number % 10) switch { < 5 => 0, < 8 => 1, _ => 2 }];
    }

    public string Slug { get; }

    /// <summary>How many events it has.</summary>
    public long Count { get; private set; }

    /// <summary>What happens next, said in the letter of this day.</summary>
    public DossierEvent Next(LocalDate day, string letter, Random chance)
    {
        Count++;
        if (Count == 1)
        {
            return new DossierOpened(Slug, instrument, Description());
        }

        if (mistake is not null)
        {
            var struck = new EntryRetracted(mistake, "De datum was verkeerd overgenomen uit de brief.");
            mistake = null;
            return struck;
        }

        if (Count % 23 == 0 || taken == path.Length)
        {
            return new DossierDescribed(Description());
        }

        var step = turn % 2 == 1 ? LastStep : path[taken];
        var statement = new Statement(
            Entry(chance), step, null, 1, letter, chance.Next(1, 900), chance.Next(3) > 0 ? null : "Planningsoverzicht",
            day, SaidOnIsApproximate: false);
        turn++;
        // Two or four claims, half of them about the end, and then the fact.
        if (step != LastStep && turn > 2 + (number % 2))
        {
            turn = 0;
            taken++;
            return FactTable.Make(new RecordFact(statement, day));
        }

        mistake = chance.Next(40) == 0 ? statement.Entry : null;
        return Claim(statement, chance);
    }

    private static Planned Claim(Statement statement, Random chance)
    {
        var year = statement.SaidOn.Year + 1 + chance.Next(2);
        var (phrase, from, to, precision) = chance.Next(5) switch
        {
            0 => ($"1 januari {year}", new LocalDate(year, 1, 1), new LocalDate(year, 1, 1), Precision.Day),
            1 => ($"1 juli {year}", new LocalDate(year, 7, 1), new LocalDate(year, 7, 1), Precision.Day),
            2 => ($"het vierde kwartaal van {year}", new LocalDate(year, 10, 1), new LocalDate(year, 12, 31),
                Precision.Quarter),
            3 => ($"eerste helft van {year}", new LocalDate(year, 1, 1), new LocalDate(year, 6, 30), Precision.Half),
            _ => ($"voorjaar {year}", new LocalDate(year, 3, 1), new LocalDate(year, 5, 31), Precision.Season),
        };
        return new Planned(
            statement,
            phrase,
            new PlanDate(from, to, precision) { Soft = precision == Precision.Season, RulesVersion = "1" },
            (Firmness)chance.Next(Enum.GetValues<Firmness>().Length),
            chance.Next(12) == 0 ? "Afhankelijk van de behandeling in de Tweede Kamer." : null);
    }

    private static string Entry(Random chance) =>
        chance.NextInt64(1L << 48).ToString("x12", CultureInfo.InvariantCulture);

    private DossierDescription Description()
    {
        return new DossierDescription(
            $"Wet verzonnen voorbeeld {number} voor medeoverheden" + (descriptions++ > 0 ? $" ({descriptions})" : ""),
            string.Create(CultureInfo.InvariantCulture, $"Wvv{number}"),
            [],
            Ministries[number % Ministries.Length],
            [Themes[number % Themes.Length]],
            [number % 4 == 0 ? "provincies" : "alle-gemeenten"],
            [new Identifier("wgk", string.Create(CultureInfo.InvariantCulture, $"WGK{number:000000}"))],
            "Gemeenten krijgen een nieuwe taak en moeten hun processen daarop inrichten.");
    }
}
