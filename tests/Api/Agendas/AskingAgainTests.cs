using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Tracker.Api.Agendas;
using Tracker.Api.Http;
using Tracker.Projections.Agendas;
using Tracker.Tests.Projections;
using Tracker.Tests.Projections.Agendas;
using static Tracker.Tests.Projections.Scenario;

namespace Tracker.Tests.Api.Agendas;

/// <summary>What was asked before at the same address is answered at the door, and must not differ from the
/// rest.</summary>
public sealed class Asking_for_a_feed_again(CatalogueHost catalogue)
{
    private static readonly AgendaAddress Wpp = new("/agenda/dossiers/wpp.ics", "");

    private static AgendaShelf Shelf() =>
        new(new EventStock(Feed.Configuration), withGzip: false);

    private static Scenario Two() => new Scenario().Recording("2026-05-01")
        .Dossier("wpp", "Wpp").Claim("wpp", "in-werking", "2026-04-24", "2028-01-01")
        .Dossier("aw", "Archiefwet").Claim("aw", "in-werking", "2026-04-24", "2027-01-01");

    private static WrittenAgenda? Take(AgendaShelf shelf, Scenario scenario, string today) => shelf.Take(
        AgendaKind.Dossier, "wpp", AgendaOptions.None, scenario.View, Day(today), Wpp);

    private static string[] Told(HttpResponseMessage answer) =>
    [
        $"{(int)answer.StatusCode}",
        .. answer.Headers.Concat(answer.Content.Headers)
            .Where(it => it.Key != "Date")
            .Select(it => $"{it.Key}: {string.Join(", ", it.Value)}")
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [InlineData("GET", "", "")]
    [InlineData("HEAD", "", "")]
    [InlineData("GET", "Accept-Encoding", "gzip")]
    [InlineData("GET", "If-None-Match", "*")]
    [InlineData("GET", "Authorization", "Basic b3V0bG9vazpvdXRsb29r")]
    public async Task Gives_the_same_headers_and_octets_as_the_first_time(string method, string name, string value)
    {
        var host = await catalogue.Started;
        var shelf = host.Host.Services.GetRequiredService<AgendaShelf>();
        var node = host.Host.Services.GetRequiredService<Node>();
        // Another address for each, of the same feed: what nobody asked for yet is not at hand.
        var address = new AgendaAddress("/agenda/dossiers/archiefwet.ics", $"?weer={method}{name}");
        async Task<(string[] Told, byte[] Octets)> Ask()
        {
            using var request = new HttpRequestMessage(new(method), address.Path + address.Query);
            request.Headers.TryAddWithoutValidation(name.Length > 0 ? name : "Accept", value);
            using var answer = await host.Client.SendAsync(request);
            return (Told(answer), await answer.Content.ReadAsByteArrayAsync());
        }

        Assert.Null(shelf.AtHand(address, node.View, node.Today));
        var first = await Ask();
        Assert.NotNull(shelf.AtHand(address, node.View, node.Today));
        var again = await Ask();

        Assert.Equal(first.Told, again.Told);
        Assert.Equal(first.Octets, again.Octets);
        Assert.Contains("X-Content-Type-Options: nosniff", again.Told);
    }

    [Fact]
    public async Task With_a_slash_at_its_end_or_another_method_is_no_feed()
    {
        var client = (await catalogue.Started).Client;
        await client.GetStringAsync("/agenda/landelijk.ics");

        using var slash = await client.GetAsync("/agenda/landelijk.ics/");
        using var post = await client.PostAsync("/agenda/landelijk.ics", null);

        Assert.Equal(HttpStatusCode.NotFound, slash.StatusCode);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, post.StatusCode);
    }

    [Fact]
    public async Task Is_counted_like_any_other_request()
    {
        var host = await catalogue.Started;
        var metrics = host.Host.Services.GetRequiredService<Metrics>();
        var answered = metrics.Tally("tracker_requests_total", "", "kind=\"agenda\",status=\"3xx\"");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/agenda/landelijk.ics");
        request.Headers.TryAddWithoutValidation("If-None-Match", "*");
        await host.Client.GetStringAsync("/agenda/landelijk.ics");
        var before = answered.Sum;

        (await host.Client.SendAsync(request)).Dispose();

        Assert.True(answered.Sum > before, $"{answered.Sum} is not above {before}.");
    }

    [Fact]
    public void Finds_nothing_at_hand_after_something_was_recorded_or_a_night_went_by()
    {
        var (shelf, scenario) = (Shelf(), Two());
        var written = Take(shelf, scenario, "2026-05-02");
        var before = scenario.View;
        scenario.Fact("wpp", "ingediend-tk", "2026-05-02");

        Assert.Same(written, shelf.AtHand(Wpp, before, Day("2026-05-02")));
        Assert.Null(shelf.AtHand(Wpp, scenario.View, Day("2026-05-02")));
        Assert.Null(shelf.AtHand(Wpp, before, Day("2026-05-03")));
    }

    [Fact]
    public void Begins_with_nothing_at_hand_once_it_was_asked_at_thousands_of_addresses()
    {
        var (shelf, scenario) = (Shelf(), Two());
        Take(shelf, scenario, "2026-05-02");
        for (var number = 0; number < AgendaShelf.PlacesMax; number++)
        {
            shelf.Take(
                AgendaKind.Dossier, "wpp", AgendaOptions.None, scenario.View, Day("2026-05-02"),
                Wpp with { Query = $"?x={number}" });
        }

        Assert.Null(shelf.AtHand(Wpp, scenario.View, Day("2026-05-02")));
        Assert.NotNull(Take(shelf, scenario, "2026-05-02"));
        Assert.Equal((1, 1), (shelf.Kept, shelf.Written));
    }
}
