using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Tracker.Api.Agendas;
using Tracker.Api.Http;
using Tracker.Api.Registering;
using Tracker.Domain.Dossiers;
using Tracker.Domain.PlanDates;
using Tracker.Domain.Procedures;
using Tracker.Projections.Agendas;
using Tracker.Tests.Projections;
using Tracker.Tests.Projections.Agendas;
using Tracker.Tests.Store;
using static Tracker.Tests.Projections.Scenario;

namespace Tracker.Tests.Api.Agendas;

public sealed class A_feed_that_changes
{
    private const string Wpp = "/agenda/dossiers/wpp.ics";

    private static Scenario Two() => new Scenario().Recording("2026-05-01")
        .Dossier("wpp", "Wpp").Claim("wpp", "ingediend-tk", "2026-04-24", "2026-04-01/2026-06-30")
        .Dossier("aw", "Archiefwet").Claim("aw", "in-werking", "2026-04-24", "2027-01-01");

    [Fact]
    public async Task Is_written_once_however_often_it_is_asked_for()
    {
        var scenario = Two();
        await using var server = await FeedServer.Start(() => scenario.View, () => Day("2026-05-02"));

        for (var times = 0; times < 5; times++)
            await server.Client.GetStringAsync(Wpp);

        Assert.Equal(1, server.Shelf.Written);
    }

    [Fact]
    public async Task Is_not_written_anew_for_what_was_recorded_elsewhere()
    {
        var scenario = Two();
        await using var server = await FeedServer.Start(() => scenario.View, () => Day("2026-05-02"));

        var before = await server.Client.GetStringAsync(Wpp);
        scenario.Fact("aw", "gepubliceerd", "2026-05-01");
        var after = await server.Client.GetStringAsync(Wpp);

        Assert.Equal((before, 1), (after, server.Shelf.Written));
    }

    [Fact]
    public async Task Is_another_one_as_soon_as_something_is_recorded_in_it()
    {
        var scenario = Two();
        await using var server = await FeedServer.Start(() => scenario.View, () => Day("2026-05-02"));
        using var before = await server.Client.GetAsync(Wpp);

        scenario.Claim("wpp", "ingediend-tk", "2026-05-01", "2026-07-01/2026-09-30", source: "later");
        using var after = await server.Client.GetAsync(Wpp);

        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
        Assert.True(after.Content.Headers.LastModified > before.Content.Headers.LastModified);
        Assert.Contains("SEQUENCE:1\r\n", await after.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_another_one_in_the_night_in_which_a_term_passes()
    {
        var today = Day("2026-06-30");
        var scenario = Two();
        await using var server = await FeedServer.Start(() => scenario.View, () => today);
        using var before = await server.Client.GetAsync(Wpp);

        today = Day("2026-07-01");
        using var after = await server.Client.GetAsync(Wpp);

        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
        Assert.Equal("2026-06-30T22:00:00", after.Content.Headers.LastModified!.Value.ToString("s", null));
        Assert.Contains(
            "SUMMARY:Termijn verstreken", await after.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_its_tag_on_a_day_on_which_nothing_changes()
    {
        var today = Day("2026-05-02");
        var scenario = Two();
        await using var server = await FeedServer.Start(() => scenario.View, () => today);
        using var before = await server.Client.GetAsync(Wpp);

        today = Day("2026-05-03");
        using var after = await server.Client.GetAsync(Wpp);

        Assert.Equal(before.Headers.ETag, after.Headers.ETag);
        Assert.Equal(before.Content.Headers.LastModified, after.Content.Headers.LastModified);
    }

    [Fact]
    public async Task Is_never_empty_on_a_fault_but_asks_to_come_back_and_does_not_say_why()
    {
        await using var server = await FeedServer.Start(
            () => throw new InvalidOperationException("broken view"), () => Day("2026-05-02"));

        using var answer = await server.Client.GetAsync("/agenda/landelijk.ics");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(TimeSpan.FromMinutes(5), answer.Headers.RetryAfter!.Delta);
        Assert.Equal("Deze agenda is er even niet.\n", await answer.Content.ReadAsStringAsync());
        Assert.Null(answer.Headers.ETag);
    }

    [Fact]
    public async Task Is_never_compressed_where_that_is_switched_off()
    {
        var scenario = Two();
        await using var server = await FeedServer.Start(() => scenario.View, () => Day("2026-05-02"), gzip: false);
        server.Client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Encoding", "gzip");

        using var answer = await server.Client.GetAsync(Wpp);

        Assert.Empty(answer.Content.Headers.ContentEncoding);
        Assert.Empty(answer.Headers.Vary);
    }

    [Fact]
    public void Is_told_of_in_the_metrics_when_it_is_too_large_for_some_clients()
    {
        var (scenario, today) = (new Scenario(), Day("2026-05-02"));
        var shelf = new AgendaShelf(new EventStock(Feed.Configuration), false);
        for (var number = 1; number <= WrittenAgenda.EventsLarge; number++)
            scenario.Dossier($"wet-{number}").Claim($"wet-{number}", "in-werking", "2026-04-24", "2028-01-01");
        shelf.Take(AgendaKind.National, "", AgendaOptions.None, scenario.View, today);

        Assert.Equal(0, shelf.Large);
        scenario.Dossier("een-meer").Claim("een-meer", "in-werking", "2026-04-24", "2028-01-01");
        shelf.Take(AgendaKind.National, "", AgendaOptions.None, scenario.View, today);

        Assert.Equal(1, shelf.Large);
    }

    [Fact]
    public void Makes_room_for_itself_by_what_was_asked_longest_ago()
    {
        var scenario = Two();
        var shelf = new AgendaShelf(
            new EventStock(Feed.Configuration), withGzip: false, octetsMax: 2500);
        var today = Day("2026-05-02");
        WrittenAgenda Take(string slug) =>
            shelf.Take(AgendaKind.Dossier, slug, AgendaOptions.None, scenario.View, today)!;

        var first = Take("wpp");
        Take("aw");
        Assert.Same(first, Take("wpp"));
        scenario.Dossier("x", "Derde").Claim("x", "in-werking", "2026-04-24", "2027-01-01");
        Take("x");

        Assert.Equal((2, 3), (shelf.Kept, shelf.Written));
        Assert.Same(first, Take("wpp"));
        Take("aw");
        Assert.Equal(4, shelf.Written);
    }
}

public sealed class A_feed_of_a_whole_host(PostgresCluster cluster)
{
    private static readonly string[] Properties = ["UID:", "SEQUENCE:", "DTSTART"];

    [Fact]
    public async Task Shows_at_once_under_the_same_name_and_a_higher_sequence_what_was_registered()
    {
        await using var host = await TestHost.Start(cluster, today: new LocalDate(2026, 5, 2));
        var desk = host.Host.Services.GetRequiredService<CommandDesk>();
        var person = new Person("redacteur-1", "Redacteur", Roles.Editor);
        async Task<string[]> Register(DossierCommand command)
        {
            Assert.IsType<CommandOutcome.Recorded>(await desk.Take(new Registration("wpp", command), person, "api"));
            return (await host.Client.GetStringAsync("/agenda/landelijk.ics")).Split("\r\n");
        }

        RecordClaim Claim(string entry, string saidOn, string day) => new(
            new Statement(entry, "in-werking", null, 1, entry, null, null, Day(saidOn), false),
            null, PlanDate.Day(Day(day)), Firmness.Intended);
        await Register(new OpenDossier(
            "wpp", Instrument.Act, new DossierDescription("Wpp", null, [], "BZK", [], [], [], null)));

        var before = await Register(Claim("brief-1", "2026-04-24", "2028-01-01"));
        var after = await Register(Claim("brief-2", "2026-05-01", "2028-07-01"));

        string[] Told(string[] lines) =>
            [.. lines.Where(it => Properties.Any(name => it.StartsWith(name, StringComparison.Ordinal)))];
        Assert.Equal(
            ["UID:wpp.in-werking@planner.example.nl", "SEQUENCE:0", "DTSTART;VALUE=DATE:20280101"], Told(before));
        Assert.Equal(
            ["UID:wpp.in-werking@planner.example.nl", "SEQUENCE:1", "DTSTART;VALUE=DATE:20280701"], Told(after));
    }
}
