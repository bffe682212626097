using System.Net;
using Microsoft.Extensions.Configuration;
using Tracker.Api;
using Tracker.Api.Http;
using Tracker.Tests.Store;

namespace Tracker.Tests.Api;

public sealed class A_host_that_is_ready(PostgresCluster cluster) : IAsyncLifetime
{
    private TestHost host = null!;

    private HttpClient Client => host.Client;

    public async ValueTask InitializeAsync() => host = await TestHost.Start(cluster);

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Theory]
    [InlineData("/gezondheid/levend", "levend\n")]
    [InlineData("/gezondheid/gereed", "gereed\n")]
    public async Task Says_so(string address, string expected) =>
        Assert.Equal(expected, await Client.GetStringAsync(address));

    [Theory]
    [InlineData("/")]
    [InlineData("/robots.txt")]
    [InlineData("/lib/theme.css")]
    [InlineData("/er-is-niets")]
    [InlineData("/api/v1/er-is-niets")]
    public async Task Sends_its_security_headers_with_every_answer_and_never_its_name(string address)
    {
        using var answer = await Client.GetAsync(address);

        Assert.Equal(
            "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; script-src 'self'; "
            + "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
            answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("DENY", answer.Headers.GetValues("X-Frame-Options").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("blazor-enhanced-nav"));
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task Has_nothing_at_an_address_with_a_slash_at_its_end()
    {
        using var answer = await Client.GetAsync("/robots.txt/");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Answers_HEAD_as_GET_without_a_body()
    {
        using var answer = await Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/gezondheid/levend"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(7, answer.Content.Headers.ContentLength);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Lets_a_style_sheet_be_kept_for_ever_under_the_address_with_its_hash()
    {
        using var hashed = await Client.GetAsync(Assets.Address("lib/theme.css"));
        using var bare = await Client.GetAsync("/lib/theme.css");
        using var again = await Client.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/lib/theme.css")
        {
            Headers = { { "If-None-Match", bare.Headers.ETag!.Tag } },
        });

        Assert.Equal("public, max-age=31536000, immutable", hashed.Headers.CacheControl!.ToString());
        Assert.Equal("public, max-age=3600", bare.Headers.CacheControl!.ToString());
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task Refuses_a_query_that_is_longer_than_any_of_ours()
    {
        using var answer = await Client.GetAsync("/robots.txt?" + new string('a', 25_000));

        Assert.Equal(HttpStatusCode.RequestUriTooLong, answer.StatusCode);
    }

    [Fact]
    public async Task Forbids_robots_no_feed() =>
        Assert.Equal(
            "User-agent: *\nDisallow: /registreren\nDisallow: /aanmelden\nDisallow: /abonneren/eigen\n"
                + "Disallow: /metrics\n",
            await Client.GetStringAsync("/robots.txt"));

    [Fact]
    public async Task Counts_requests_for_Prometheus()
    {
        await Client.GetStringAsync("/gezondheid/levend");

        Assert.Contains(
            "tracker_requests_total{kind=\"house\",status=\"2xx\"} 1\n",
            await Client.GetStringAsync("/metrics"));
    }
}

public sealed class Starting_a_host(PostgresCluster cluster)
{
    [Fact]
    public async Task On_an_address_that_is_taken_says_so_in_one_line()
    {
        await using var first = await TestHost.Start(cluster);
        var address = first.Host.Address;

        var failure = await Assert.ThrowsAsync<StartFailure>(
            () => TrackerHost.Start(first.Settings with { Urls = address }));

        Assert.Equal(
            [$"Cannot listen on {address}: Failed to bind to address {address}: address already in use. "
                + "Stop the program that is there, or set TRACKER_URLS to another address."],
            failure.Lines);
    }

    [Fact]
    public async Task With_a_connection_string_that_leads_nowhere_says_so_in_one_line()
    {
        var settings = new Settings
        {
            Urls = "http://127.0.0.1:0",
            ConnectionString = "Host=127.0.0.1;Port=1;Username=us",
        };

        var failure = await Assert.ThrowsAsync<StartFailure>(() => TrackerHost.Start(settings));

        Assert.Equal(
            ["ConnectionStrings__Tracker: No PostgreSQL answers at 127.0.0.1:1: start it, or correct the connection "
                + "string (Failed to connect to 127.0.0.1:1)."],
            failure.Lines);
    }

    [Fact]
    public async Task Tells_in_metrics_how_far_it_is()
    {
        await using var host = await TestHost.Start(cluster);

        var metrics = await host.Client.GetStringAsync("/metrics");

        Assert.Contains("\ntracker_log_position 0\n", metrics, StringComparison.Ordinal);
        Assert.Contains("\ntracker_log_lag 0\n", metrics, StringComparison.Ordinal);
        Assert.Contains("\ntracker_log_gap 0\n", metrics, StringComparison.Ordinal);
    }

    // The host is the end of every event's name: one that is too long was a feed that could not be made.
    [Fact]
    public void With_a_public_host_that_calendars_cannot_bear_is_refused()
    {
        var url = $"https://{string.Join('.', Enumerable.Repeat("planner", 12))}.nl";
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
            new Dictionary<string, string?> { ["Tracker:PublicUrl"] = url }).Build();

        Assert.Equal(
            [$"Tracker__PublicUrl: '{url}' cannot be; such as https://planner.example.nl, or leave it out."],
            Assert.Throws<StartFailure>(() => SettingsReader.Read(configuration)).Lines);
    }

    [Fact]
    public void With_bad_settings_tells_all_of_them_at_once()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["TRACKER_URLS"] = "5080;http://planner.example.nl:5080",
            ["TRACKER_CATALOGUE"] = "some",
            ["TRACKER_DATA"] = " ",
            ["Tracker:PublicUrl"] = "planner",
            ["Tracker:WritesPerMinute"] = "0",
            ["Tracker:Proxies"] = "127.0.0.1, nginx",
            ["Tracker:SecurityContact"] = "us",
            ["Tracker:Theme:Class"] = "hilversum theme",
            ["Tracker:Theme:StyleSheet"] = "http://stijl.example.nl/stijl.css",
        }).Build();

        Assert.Equal(
            [
                "TRACKER_URLS: '5080;http://planner.example.nl:5080' cannot be; "
                    + "each must be such as http://127.0.0.1:5080, or leave it out.",
                "TRACKER_DATA: ' ' cannot be; give a folder, or leave it out.",
                "TRACKER_CATALOGUE: 'some' cannot be; say none to start empty, or leave it out.",
                "Tracker__PublicUrl: 'planner' cannot be; such as https://planner.example.nl, or leave it out.",
                "Tracker__Theme__Class: 'hilversum theme' cannot be; a name such as hilversum-theme, or leave it out.",
                "Tracker__Theme__StyleSheet: 'http://stijl.example.nl/stijl.css' cannot be; an https: address, or a "
                    + "path such as /huisstijl.css, or leave it out.",
                "Tracker__Proxies: '127.0.0.1, nginx' cannot be; addresses such as 127.0.0.1, parted by commas, or "
                    + "leave it out.",
                "Tracker__WritesPerMinute: '0' cannot be; a whole number above zero, or leave it out.",
                "Tracker__SecurityContact: 'us' cannot be; a mailto: or https: address, or leave it out.",
            ],
            Assert.Throws<StartFailure>(() => SettingsReader.Read(configuration)).Lines);
    }
}
