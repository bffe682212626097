using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Npgsql;
using Tracker.Api;
using Tracker.Api.Http;
using Tracker.Api.PersonalAgendas;
using Tracker.Domain;
using Tracker.Tests.Api.Pages;

namespace Tracker.Tests.Api.PersonalAgendas;

public sealed class A_personal_feed(ApiHost api) : IClassFixture<ApiHost>
{
    private HttpClient Calendar => api.Anyone;

    private LocalDate Today => api.Host.Host.Services.GetRequiredService<Node>().Today;

    [Fact]
    public async Task Is_at_a_private_address_that_nobody_can_guess()
    {
        var maker = new Maker(api.Host.MakeClient());
        await maker.Make("wat=landelijk&naam=Mijn+%E2%82%AC-agenda");

        using var answer = await Calendar.GetAsync(maker.Feed);

        Assert.Matches("^/agenda/persoonlijk/[a-km-np-z2-9]{36}/wetgevingsplanner-mijn-agenda\\.ics$", maker.Feed);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/calendar; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.True(answer.Headers.CacheControl is { Private: true, Public: false, NoStore: false });
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Has_the_same_events_as_every_feed_for_what_was_chosen()
    {
        foreach (var slug in new[] { "eigen-1", "eigen-2", "eigen-3" })
            await api.Follow(slug);
        var maker = new Maker(api.Host.MakeClient());

        await maker.Make("wat=dossiers&dossier=eigen-1&dossier=eigen-3");

        var own = await Lines(maker.Feed, "UID:", "SEQUENCE:", "DTSTAMP:", "DTSTART", "SUMMARY:");
        var all = await Lines("/agenda/landelijk.ics", "UID:", "SEQUENCE:", "DTSTAMP:", "DTSTART", "SUMMARY:");
        Assert.Equal(
            ["UID:eigen-1.in-werking@planner.example.nl", "UID:eigen-3.in-werking@planner.example.nl"],
            own.Where(line => line.StartsWith("UID:", StringComparison.Ordinal)));
        Assert.Empty(own.Except(all));
    }

    [Fact]
    public async Task Has_what_was_chosen_of_alarm_and_language_and_what_its_address_asks_goes_before_that()
    {
        await api.Follow("talen");
        var maker = new Maker(api.Host.MakeClient());
        await maker.Make("wat=dossiers&dossier=talen&taal=en&alarm=P14D");

        var own = await Calendar.GetStringAsync(maker.Feed);
        var asked = await Calendar.GetStringAsync(maker.Feed + "?taal=nl&alarm=P30D");

        Assert.Contains("SUMMARY:Planned: Wet talen in force\r\n", own, StringComparison.Ordinal);
        Assert.Contains("TRIGGER:-P14D\r\n", own, StringComparison.Ordinal);
        Assert.Contains("SUMMARY:Gepland: Wet talen in werking\r\n", asked, StringComparison.Ordinal);
        Assert.Contains("TRIGGER:-P30D\r\n", asked, StringComparison.Ordinal);
        Assert.EndsWith(
            "?alarm=P30D&taal=nl",
            Assert.Single(await Lines(maker.Feed + "?taal=nl&alarm=P30D", "SOURCE")),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_its_address_when_something_else_is_chosen_and_tells_calendars_that_it_changed()
    {
        await api.Follow("eerst");
        await api.Follow("daarna");
        var maker = new Maker(api.Host.MakeClient());
        await maker.Make("wat=dossiers&dossier=eerst");
        using var before = await Calendar.GetAsync(maker.Feed);

        await maker.Change("wat=dossiers&dossier=daarna");
        using var request = new HttpRequestMessage(HttpMethod.Get, maker.Feed);
        request.Headers.IfNoneMatch.Add(before.Headers.ETag!);
        using var after = await Calendar.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.Contains("UID:daarna.in-werking@", await after.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.True(after.Content.Headers.LastModified >= before.Content.Headers.LastModified);
    }

    [Fact]
    public async Task That_was_given_up_or_moved_is_gone_and_one_that_never_was_is_not_there_with_nothing_about_why()
    {
        var maker = new Maker(api.Host.MakeClient());
        await maker.Make("wat=landelijk");
        var first = maker.Feed;
        await maker.Move();

        Assert.NotEqual(first, maker.Feed);
        Assert.Equal(("Deze agenda is er niet.\n", HttpStatusCode.Gone), await Refused(first));
        Assert.Equal(HttpStatusCode.OK, (await Calendar.GetAsync(maker.Feed)).StatusCode);

        await maker.GiveUp();

        Assert.Equal(("Deze agenda is er niet.\n", HttpStatusCode.Gone), await Refused(maker.Feed));
        var never = "/agenda/persoonlijk/" + new string('a', 36) + "/x.ics";
        Assert.Equal(("Deze agenda is er niet.\n", HttpStatusCode.NotFound), await Refused(never));
        Assert.Equal(
            ("Deze agenda is er niet.\n", HttpStatusCode.NotFound), await Refused("/agenda/persoonlijk/kort/x.ics"));
    }

    [Fact]
    public async Task Made_on_one_node_is_there_on_another_at_once_and_so_is_that_it_is_gone()
    {
        await using var second = await TrackerHost.Start(api.Host.Settings);
        using var other = new HttpClient { BaseAddress = new Uri(second.Address) };
        var maker = new Maker(api.Host.MakeClient());

        await maker.Make("wat=landelijk");
        using var there = await other.GetAsync(maker.Feed);
        using var here = await Calendar.GetAsync(maker.Feed);
        await maker.GiveUp();
        using var gone = await other.GetAsync(maker.Feed);

        Assert.Equal(HttpStatusCode.OK, there.StatusCode);
        Assert.Equal(here.Headers.ETag, there.Headers.ETag);
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
    }

    [Fact]
    public async Task Shows_its_maker_on_which_day_a_calendar_last_read_it()
    {
        var maker = new Maker(api.Host.MakeClient());
        var page = await maker.Make("wat=landelijk");
        Assert.Contains("Laatst opgehaald op nog niet", page.Body!.Words(), StringComparison.Ordinal);

        await Calendar.GetStringAsync(maker.Feed);

        await api.Host.Host.Services.GetRequiredService<AgendaUse>().Write(CancellationToken.None);
        Assert.Contains(
            $"Laatst opgehaald op {DutchDates.Day(Today)} ", (await maker.Look(maker.Page)).Body!.Words(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaves_no_secret_in_the_database_nor_in_the_metrics()
    {
        var maker = new Maker(api.Host.MakeClient());
        await maker.Make("wat=landelijk");
        await Calendar.GetStringAsync(maker.Feed);
        var secrets = new[] { maker.Feed.Split('/')[3], maker.Page.Split('/')[3] };

        await using var source = NpgsqlDataSource.Create(api.Host.Settings.ConnectionString!);
        await using var all = source.CreateCommand(
            """
            select string_agg(row, ' ') from (
              select p::text || encode(coalesce(management, ''), 'escape') from tracker.personal_agendas p
              union all select encode(secret, 'escape') from tracker.agenda_addresses
              union all select e.data::text || e.headers::text from tracker.mt_events e
            ) as rows (row)
            """);
        var kept = (string)(await all.ExecuteScalarAsync())! + await Calendar.GetStringAsync("/metrics");

        Assert.All(secrets, secret => Assert.DoesNotContain(secret, kept, StringComparison.Ordinal));
        Assert.All(secrets, secret => Assert.Equal(36, secret.Length));
    }

    private async Task<(string Text, HttpStatusCode Status)> Refused(string address)
    {
        using var answer = await Calendar.GetAsync(address);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        return (await answer.Content.ReadAsStringAsync(), answer.StatusCode);
    }

    private async Task<IReadOnlyList<string>> Lines(string address, params string[] names) =>
    [
        .. (await Calendar.GetStringAsync(address)).Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n")
            .Where(line => names.Any(name => line.StartsWith(name, StringComparison.Ordinal))),
    ];
}
