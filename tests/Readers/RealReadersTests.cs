using System.Text.Json.Nodes;
using NodaTime;
using Tracker.Tests.Api;

namespace Tracker.Tests.Readers;

/// <summary>Programs that others made read our feeds as they were meant.</summary>
public sealed class Real_readers(CatalogueHost catalogue)
{
    private const string Amsterdam = "/agenda/gemeenten/gm0363/wetgevingsplanner-amsterdam.ics";

    private static readonly LocalDate YearAgo = new(2025, 11, 22);

    public static TheoryData<string> Names { get; } = [.. Reader.All.Select(it => it.Name)];

    private async Task<IReadOnlyList<ReadEvent>> Read(string name, string address) =>
        await Reader.All.Single(it => it.Name == name).Read(
            await (await catalogue.Started).Client.GetStringAsync(address));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Have_every_event_of_a_municipality_on_the_day_of_the_planning(string name)
    {
        var client = (await catalogue.Started).Client;
        var planned = Planned.Days(
            JsonNode.Parse(await client.GetStringAsync("/api/v1/planning?doelgroep=gm0363&van=2025-Q1&tot=2034-Q4"))!,
            JsonNode.Parse(await client.GetStringAsync("/api/v1/uitspraken"))!,
            YearAgo);

        var events = await Read(name, Amsterdam);

        var live = events.Where(it => !it.Title.StartsWith("Datum vervallen: ", StringComparison.Ordinal)).ToList();
        Assert.True(live.Count > 40, $"Only {live.Count} events.");
        Assert.Equal(planned.OrderBy(it => it.Key), live.ToDictionary(it => it.Uid, it => it.On).OrderBy(it => it.Key));
        Assert.All(events, it => Assert.Equal(it.On.PlusDays(1).ToString("uuuu-MM-dd", null), it.Until));
        Assert.DoesNotContain(events.Except(live), it => planned.ContainsKey(it.Uid));
    }

    [Fact]
    public async Task Read_the_same_in_every_text_of_every_event()
    {
        string[] addresses = ["/agenda/landelijk.ics", "/agenda/landelijk.ics?taal=en&alarm=P14D&anker=eind"];
        foreach (var address in addresses)
            Assert.Equal(await Read(Reader.Libical.Name, address), await Read(Reader.IcalJs.Name, address));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Read_the_one_event_that_says_that_there_are_none(string name)
    {
        var only = Assert.Single(await Read(name, "/agenda/dossiers/wpp.ics?stappen=voorhang"));

        Assert.Equal(("Geen mijlpalen in deze agenda", "2026-10-01"), (only.Title, only.Day));
    }
}
