using System.Net;
using NodaTime.Text;
using Tracker.Api.Agendas;
using Tracker.Projections.Agendas;
using Tracker.Tests.Projections;
using Tracker.Tests.Projections.Agendas;
using static Tracker.Tests.Projections.Scenario;

namespace Tracker.Tests.Api.Agendas;

public sealed class A_feed_that_changes
{
    private const string National = "/agenda/landelijk.ics";
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

    [Theory]
    [InlineData("2026-06-30T21:59:59Z", "2026-06-30T22:00:00Z", "SUMMARY:Termijn verstreken: Wpp")]
    [InlineData("2027-01-01T22:59:59Z", "2027-01-01T23:00:00Z", "SUMMARY:Termijn verstreken: Archiefwet")]
    [InlineData("2027-06-30T21:59:59Z", "2027-06-30T22:00:00Z", "-UID:wpp.ingediend-tk")]
    [InlineData("2028-01-01T22:59:59Z", "2028-01-01T23:00:00Z", "-UID:aw.in-werking")]
    public async Task Changes_at_the_midnight_of_Amsterdam_in_summer_and_in_winter(
        string before, string after, string what)
    {
        var now = InstantPattern.General.Parse(before).Value;
        var scenario = Two();
        await using var server = await FeedServer.StartAt(() => scenario.View, () => now);
        var (leaves, line) = (what[0] == '-', what.TrimStart('-'));
        using var evening = await server.Client.GetAsync(National);
        now = InstantPattern.General.Parse(after).Value;
        using var morning = await server.Client.GetAsync(National);

        Assert.Equal(leaves, (await evening.Content.ReadAsStringAsync()).Contains(line, StringComparison.Ordinal));
        Assert.Equal(!leaves, (await morning.Content.ReadAsStringAsync()).Contains(line, StringComparison.Ordinal));
        Assert.Equal(now.ToDateTimeOffset(), morning.Content.Headers.LastModified);
        Assert.NotEqual(evening.Headers.ETag, morning.Headers.ETag);
    }

    [Fact]
    public async Task Is_not_written_anew_in_a_night_in_which_nothing_changes()
    {
        var today = Day("2026-05-02");
        var scenario = Two();
        await using var server = await FeedServer.Start(() => scenario.View, () => today);
        await server.Client.GetStringAsync(Wpp);

        today = Day("2026-05-03");
        await server.Client.GetStringAsync(Wpp);

        Assert.Equal(1, server.Shelf.Written);
    }

    [Fact]
    public async Task Is_sent_anew_to_who_asks_by_time_after_an_event_left_it()
    {
        var today = Day("2027-06-30");
        var scenario = Two();
        await using var server = await FeedServer.Start(() => scenario.View, () => today);
        using var before = await server.Client.GetAsync(National);
        async Task<HttpStatusCode> Again()
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, National);
            request.Headers.IfModifiedSince = before.Content.Headers.LastModified;
            using var answer = await server.Client.SendAsync(request);
            return answer.StatusCode;
        }

        Assert.Equal(HttpStatusCode.NotModified, await Again());
        today = Day("2027-07-01");
        Assert.Equal(HttpStatusCode.OK, await Again());
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
