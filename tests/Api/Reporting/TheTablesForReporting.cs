using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck.Fluent;
using NodaTime;
using NodaTime.Text;
using Tracker.Domain.Dossiers;
using Tracker.Domain.Procedures;
using Tracker.Tests.Projections.Dossiers;
using Tracker.Tests.Store;

namespace Tracker.Tests.Api.Reporting;

/// <summary>What the tables say is what the API answers, row by row and member by member.</summary>
public sealed class The_tables_for_reporting(PostgresCluster cluster) : IAsyncLifetime
{
    private const int Rounds = 5;
    private const int ActsInRound = 20;

    private ReportingHost host = null!;

    public async ValueTask InitializeAsync() => host = await ReportingHost.Start(cluster);

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Say_what_the_api_says_after_any_history_and_on_any_day()
    {
        var acts = RandomLog.Acts.Sample(Rounds * ActsInRound).ToList();
        var history = RandomLog.Of(acts);
        foreach (var round in history.Chunk(ActsInRound))
        {
            foreach (var recorded in round)
            {
                await host.Append(recorded.Stream, recorded.Event);
            }

            await host.Source($"bron-{round[0].Position % 4}", $"Titel na {round[0].Position}");
            foreach (var day in RandomLog.Days.Chunk(4).Select(days => days[0]).Append(new LocalDate(2031, 1, 1)))
            {
                await host.Turn(day);
                await AreTheSame(string.Join('\n', acts));
            }
        }
    }

    [Fact]
    public async Task Put_a_flag_up_and_down_on_its_own_day_and_say_when_nothing_happens()
    {
        var said = new LocalDate(2026, 1, 1);
        Citation Saying(string entry) => new(entry, "brief", null, null, said, false);
        await host.Append("dossier-een", new DossierOpened(
            "een", Instrument.Act, new DossierDescription("Een", null, [], "BZK", [], [], [], null)));
        await host.Append("dossier-een", new FlagRaised(Saying("op"), Flag.Adjourned, new LocalDate(2026, 3, 1)));
        await host.Append("dossier-een", new FlagLowered(Saying("neer"), Flag.Adjourned, new LocalDate(2026, 5, 1)));

        var markings = new List<string>();
        string[] days = ["2026-02-28", "2026-03-01", "2026-04-30", "2026-05-01", "2026-07-01", "2026-07-02"];
        foreach (var day in days)
        {
            await host.Turn(LocalDatePattern.Iso.Parse(day).Value);
            await AreTheSame(day);
            markings.Add(await host.Ask<string>("select coalesce(markeringen, '-') from rapportage.dossiers"));
        }

        Assert.Equal(["-", "aangehouden", "aangehouden", "-", "-", "stilstand"], markings);
    }

    [Fact]
    public async Task Give_a_list_in_one_column()
    {
        await host.Append("dossier-een", new DossierOpened("een", Instrument.Act, new DossierDescription(
            "Een", null, [], "BZK", ["thema-1", "thema-2"], ["alle-gemeenten"],
            [new Identifier("kamerstuk", "36742"), new Identifier("celex", "32022L2555")], null)));
        await host.UpToDate();

        Assert.Equal(
            "thema-1; thema-2 | alle-gemeenten | kamerstuk 36742; celex 32022L2555 | leeg",
            await host.Ask<string>(
                """
                select concat_ws(' | ', themas, doelgroep, kenmerken, coalesce(markeringen, 'leeg'))
                from rapportage.dossiers
                """));
    }

    [Fact]
    public async Task Say_also_how_far_they_are()
    {
        await host.Append("dossier-een", new DossierOpened(
            "een", Instrument.Act,
            new DossierDescription("Een", null, [], "BZK", [], [], [], null)));
        await host.UpToDate();

        Assert.Equal(1, await host.Ask<long>("select positie from rapportage.stand"));
        Assert.Equal(
            await host.Ask<DateTime>("select timestamp from tracker.mt_events"),
            await host.Ask<DateTime>("select bijgewerkt_tot from rapportage.stand"));
    }

    [Fact]
    public async Task Know_the_day_in_Amsterdam() =>
        Assert.Equal(
            await host.Ask<DateOnly>("select (now() at time zone 'Europe/Amsterdam')::date"),
            await host.Ask<DateOnly>("select rapportage.vandaag()"));

    private async Task AreTheSame(string history)
    {
        await host.UpToDate();
        Same(history, await Answers("/dossiers"), await host.Rows("dossiers"));
        Same(history, await Answers("/uitspraken"), await host.Rows("uitspraken"));
        Same(history, await Planning(), await host.Rows("planning"));
    }

    private static void Same(string history, IEnumerable<JsonNode> answers, IEnumerable<string> rows)
    {
        var answered = answers.Select(Line).Order(StringComparer.Ordinal).ToList();
        var told = rows.Select(row => Line(JsonNode.Parse(row)!)).Order(StringComparer.Ordinal).ToList();
        Assert.True(
            answered.SequenceEqual(told),
            $"{string.Join('\n', answered)}\n\nis not\n\n{string.Join('\n', told)}\n\nafter\n\n{history}");
    }

    private static string Line(JsonNode answer)
    {
        var row = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Flatten(answer, "", row);
        return string.Join(" | ", row.Select(it => $"{it.Key}={it.Value}"));
    }

    private static void Flatten(JsonNode answer, string path, SortedDictionary<string, string> row)
    {
        foreach (var (name, value) in answer.AsObject())
        {
            var column = path + JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
            switch (value)
            {
                case null or JsonArray { Count: 0 }:
                    break;
                case JsonObject inner:
                    Flatten(inner, $"{column}_", row);
                    break;
                case JsonArray list:
                    row[column] = string.Join("; ", list.Select(it => InWords(it!)));
                    break;
                default:
                    row[column] = Plain(value.ToString());
                    break;
            }
        }
    }

    private static string InWords(JsonNode it) => it is JsonObject inner
        ? string.Join(' ', inner.Where(member => member.Value is not null).Select(member => $"{member.Value}"))
        : it.ToString();

    // The database writes moments another way.
    private static string Plain(string text) =>
        text.Contains('T', StringComparison.Ordinal)
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var moment)
            ? InstantPattern.ExtendedIso.Format(Instant.FromDateTimeOffset(moment))
            : text;

    private async Task<IEnumerable<JsonNode>> Answers(string address) =>
        JsonNode.Parse(await host.Host.Client.GetStringAsync($"/api/v1{address}"))!.AsArray().Select(it => it!);

    private async Task<IEnumerable<JsonNode>> Planning()
    {
        var planning = JsonNode.Parse(
            await host.Host.Client.GetStringAsync("/api/v1/planning?van=2020-Q1&tot=2035-Q4"))!;
        foreach (var quarter in planning["kwartalen"]!.AsArray())
        {
            foreach (var item in quarter!["items"]!.AsArray())
            {
                item!["kwartaal"] = quarter["kwartaal"]!.DeepClone();
            }
        }

        return planning["kwartalen"]!.AsArray().SelectMany(it => it!["items"]!.AsArray())
            .Concat(planning["ongedateerd"]!.AsArray())
            .Select(it => it!);
    }
}
