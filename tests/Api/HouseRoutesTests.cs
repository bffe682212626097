using System.Net;
using Microsoft.Extensions.Configuration;
using Tracker.Api;
using Tracker.Api.Http;

namespace Tracker.Tests.Api;

public sealed class A_host_that_is_ready : IAsyncLifetime
{
    private static readonly Settings AnyPort = new() { Urls = "http://127.0.0.1:0", Catalogue = false };

    private TrackerHost host = null!;
    private HttpClient client = null!;

    public async ValueTask InitializeAsync()
    {
        host = await TrackerHost.Start(AnyPort);
        client = new HttpClient { BaseAddress = new Uri(host.Address) };
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await host.DisposeAsync();
    }

    [Theory]
    [InlineData("/gezondheid/levend", "levend\n")]
    [InlineData("/gezondheid/gereed", "gereed\n")]
    public async Task Says_so(string address, string expected) =>
        Assert.Equal(expected, await client.GetStringAsync(address));

    [Theory]
    [InlineData("/robots.txt")]
    [InlineData("/lib/theme.css")]
    [InlineData("/er-is-niets")]
    [InlineData("/api/v1/er-is-niets")]
    public async Task Sends_its_security_headers_with_every_answer_and_never_its_name(string address)
    {
        using var answer = await client.GetAsync(address);

        Assert.Equal(
            "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; script-src 'self'; "
            + "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
            answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("DENY", answer.Headers.GetValues("X-Frame-Options").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task Has_nothing_at_an_address_with_a_slash_at_its_end()
    {
        using var answer = await client.GetAsync("/robots.txt/");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Answers_HEAD_as_GET_without_a_body()
    {
        using var answer = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/gezondheid/levend"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(7, answer.Content.Headers.ContentLength);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Lets_a_style_sheet_be_kept_for_ever_under_the_address_with_its_hash()
    {
        using var hashed = await client.GetAsync(Assets.Address("lib/theme.css"));
        using var bare = await client.GetAsync("/lib/theme.css");
        using var again = await client.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/lib/theme.css")
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
        using var answer = await client.GetAsync("/robots.txt?" + new string('a', 9000));

        Assert.Equal(HttpStatusCode.RequestUriTooLong, answer.StatusCode);
    }

    [Fact]
    public async Task Forbids_robots_no_feed() =>
        Assert.Equal(
            "User-agent: *\nDisallow: /registreren\nDisallow: /aanmelden\nDisallow: /metrics\n",
            await client.GetStringAsync("/robots.txt"));

    [Fact]
    public async Task Counts_requests_for_Prometheus()
    {
        await client.GetStringAsync("/gezondheid/levend");

        Assert.Contains(
            "tracker_requests_total{kind=\"house\",status=\"2xx\"} 1\n",
            await client.GetStringAsync("/metrics"));
    }
}

public sealed class Starting_a_host
{
    [Fact]
    public async Task On_an_address_that_is_taken_says_so_in_one_line()
    {
        await using var first = await TrackerHost.Start(new Settings { Urls = "http://127.0.0.1:0", Catalogue = false });

        var failure = await Assert.ThrowsAsync<StartFailure>(
            () => TrackerHost.Start(new Settings { Urls = first.Address, Catalogue = false }));

        Assert.Equal(
            [$"Cannot listen on {first.Address}: Failed to bind to address {first.Address}: address already in use. "
                + "Stop the program that is there, or set TRACKER_URLS to another address."],
            failure.Lines);
    }

    [Fact]
    public void With_bad_settings_tells_all_of_them_at_once()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["TRACKER_URLS"] = "5080",
            ["TRACKER_CATALOGUE"] = "some",
            ["TRACKER_DATA"] = " ",
            ["Tracker:PublicUrl"] = "planner",
            ["Tracker:WritesPerMinute"] = "0",
            ["Tracker:SecurityContact"] = "us",
        }).Build();

        Assert.Equal(
            [
                "TRACKER_URLS: '5080' is not an address to listen on, such as http://127.0.0.1:5080.",
                "Tracker__PublicUrl: 'planner' is not a web address, such as https://planner.example.nl.",
                "TRACKER_CATALOGUE: 'some' is not known; leave it out, or say none to start empty.",
                "TRACKER_DATA: is empty; give a folder, or leave it out.",
                "Tracker__WritesPerMinute: '0' is not a whole number above zero.",
                "Tracker__SecurityContact: 'us' is not a mailto: or https: address.",
            ],
            Assert.Throws<StartFailure>(() => Settings.Read(configuration)).Lines);
    }
}
