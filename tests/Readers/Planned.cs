using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using Tracker.Tests.House;

namespace Tracker.Tests.Readers;

/// <summary>
/// On which day each milestone ought to stand, reckoned from what the API tells and from the table of steps: by the
/// rules of a calendar, and by nothing that makes one.
/// </summary>
internal static class Planned
{
    private static readonly Dictionary<string, string> Ends = Checkout.Lines("data/agendas/steps.csv")
        .Where(line => !line.StartsWith('#')).Skip(1).Select(line => line.Split(','))
        .ToDictionary(cells => cells[0], cells => cells[3]);

    /// <summary>The day of each milestone that has one, by the name of its event.</summary>
    /// <param name="planning">What <c>/planning</c> answers.</param>
    /// <param name="claims">What <c>/uitspraken</c> answers.</param>
    /// <param name="since">Days before it are out of sight.</param>
    public static IReadOnlyDictionary<string, LocalDate> Days(JsonNode planning, JsonNode claims, LocalDate since)
    {
        var letters = claims.AsArray()
            .Select(it => (Key(it!, "dossier", "mijlpaal", "zin", "vroegst"), (string)it!["gezegdOp"]!)).ToHashSet();
        return planning["kwartalen"]!.AsArray().SelectMany(it => it!["items"]!.AsArray())
            .Concat(planning["lopend"]!.AsArray()).Concat(planning["later"]!.AsArray())
            .Concat(planning["verstreken"]!.AsArray())
            .Select(it => (Uid: $"{((string)it!["id"]!).Replace('/', '.')}@planner.example.nl", Day: Of(it, letters)))
            .Where(it => it.Day >= since)
            .ToDictionary(it => it.Uid, it => it.Day);
    }

    /// <summary>A start that is only the day of the letter is none (feeds.md, one event, 4).</summary>
    private static LocalDate Of(JsonNode item, HashSet<(string Milestone, string Letter)> letters)
    {
        var (first, last) = ((string?)item["vroegst"], (string?)item["laatst"]);
        var isLetter = first != last && first is not null
            && letters.Contains((Key(item, "dossier", "mijlpaal", "zin", "vroegst"), first));
        var start = isLetter ? null : first;
        var day = Ends[(string)item["mijlpaal"]!] == "begin" ? start ?? last : last ?? start;
        return LocalDatePattern.Iso.Parse(day!).Value;
    }

    private static string Key(JsonNode item, params string[] members) =>
        string.Join('|', members.Select(name => (string?)item[name]));
}
