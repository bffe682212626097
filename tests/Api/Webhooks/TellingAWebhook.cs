using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Tracker.Api.Http;
using Tracker.Store.Followers;
using Tracker.Tests.Store;

namespace Tracker.Tests.Api.Webhooks;

public sealed class Telling_a_webhook(PostgresCluster cluster) : IAsyncLifetime
{
    private const string Letters = "/api/v1/onbestelbare-berichten";
    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(it => (byte)it)];

    private static readonly FollowerPace Quick = new()
    {
        Poll = TimeSpan.FromMilliseconds(50),
        RetryFirst = TimeSpan.FromMilliseconds(10),
        RetryMax = TimeSpan.FromMilliseconds(100),
    };

    private WebhookRecipient recipient = null!;
    private TestHost host = null!;
    private HttpClient keeper = null!;

    public async ValueTask InitializeAsync()
    {
        recipient = await WebhookRecipient.Start();
        host = await TestHost.Start(
            cluster,
            with: it => it with { Webhooks = [new Webhook("zaak", recipient.Address, Key) { Pace = Quick }] });
        keeper = host.MakeClient(Roles.Administrator);
        var follower = host.Host.Services.GetRequiredService<IReadOnlyList<RunningFollower>>().Single();
        await Until.True(() => follower.Position is not null, "it has begun");
    }

    public async ValueTask DisposeAsync()
    {
        keeper.Dispose();
        await host.DisposeAsync();
        await recipient.DisposeAsync();
    }

    [Fact]
    public async Task Is_a_signed_event_as_the_api_tells_it()
    {
        await Open("wet-a");
        await Until.True(() => recipient.Told.Count == 1, "it is told");

        var (body, headers) = recipient.Told[0];
        var told = JsonNode.Parse(body)!;
        var happened = JsonNode.Parse(
            await keeper.GetStringAsync("/api/v1/dossiers/wet-a/gebeurtenissen"))!.AsArray().Single()!;
        Assert.Equal(happened.ToJsonString(), told["data"]!.ToJsonString());
        Assert.Equal(
            "1.0 https://planner.example.nl nl.wetgevingsplanner.dossier_opened dossier-wet-a application/json",
            $"{told["specversion"]} {told["source"]} {told["type"]} {told["subject"]} {told["datacontenttype"]}");
        Assert.Equal((string)told["id"]!, headers["webhook-id"]);
        Assert.Equal("application/cloudevents+json; charset=utf-8", headers["Content-Type"]);
        var signed = Encoding.UTF8.GetBytes($"{headers["webhook-id"]}.{headers["webhook-timestamp"]}.{body}");
        Assert.Equal(
            $"v1,{Convert.ToBase64String(HMACSHA256.HashData(Key, signed))}", headers["webhook-signature"]);
    }

    [Fact]
    public async Task Waits_for_it_while_it_is_away_and_says_so()
    {
        var away = true;
        recipient.Answer = _ => away ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
        await Open("wet-a");
        await Open("wet-b");
        await Until.True(() => recipient.Told.Count > 2, "it is tried again");
        Assert.Equal(
            "gereed\nlet op: volger webhook-zaak komt niet verder: Position 1 is not taken: HTTP 503\n",
            await keeper.GetStringAsync("/gezondheid/gereed"));

        away = false;
        await Until.True(() => WasTold("wet-b"), "it goes on");
        Assert.Equal("[]", await keeper.GetStringAsync(Letters));
    }

    [Fact]
    public async Task Shows_who_keeps_the_installation_what_it_refuses_and_tries_again_when_asked()
    {
        var refused = true;
        recipient.Answer = body => refused && body.Contains("wet-a", StringComparison.Ordinal) ? 400 : 200;
        await Open("wet-a");
        await Open("wet-b");
        await Until.True(() => WasTold("wet-b"), "it goes on");

        var letter = JsonNode.Parse(await keeper.GetStringAsync(Letters))!.AsArray().Single()!;
        Assert.Equal(
            "webhook-zaak 1 dossier-wet-a dossier_opened HTTP 400",
            $"{letter["volger"]} {letter["positie"]} {letter["reeks"]} {letter["soort"]} {letter["fout"]}");
        await Until.True(
            () => keeper.GetStringAsync("/gezondheid/gereed").Result.Contains(
                "let op: volger webhook-zaak heeft onbestelbare berichten: 1\n", StringComparison.Ordinal),
            "the health tells of it");

        refused = false;
        using var asked = await keeper.PostAsync($"{Letters}/webhook-zaak/1/pogingen", null);
        Assert.Equal(HttpStatusCode.Accepted, asked.StatusCode);
        await Until.True(() => keeper.GetStringAsync(Letters).Result == "[]", "it is taken");
    }

    [Fact]
    public async Task Is_given_up_for_an_event_that_is_written_off_on_the_page()
    {
        recipient.Answer = _ => 400;
        await Open("wet-a");
        await Until.True(() => keeper.GetStringAsync(Letters).Result != "[]", "it is put aside");

        Assert.Contains(
            "webhook-zaak, positie 1", await keeper.GetStringAsync("/beheer/volgers"), StringComparison.Ordinal);
        using var gone = await keeper.PostAsync($"{Letters}/webhook-zaak/1/afboekingen", null);
        using var again = await keeper.PostAsync($"{Letters}/webhook-zaak/1/afboekingen", null);

        Assert.Equal(HttpStatusCode.OK, gone.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
        Assert.Contains(
            "Alles kon worden bezorgd.", await keeper.GetStringAsync("/beheer/volgers"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData(Roles.Editor, HttpStatusCode.Forbidden)]
    public async Task Concerns_nobody_else(string? role, HttpStatusCode status)
    {
        using var client = role is null ? host.MakeClient() : host.MakeClient(role);

        using var read = await client.GetAsync(Letters);
        using var acted = await client.PostAsync($"{Letters}/webhook-zaak/1/pogingen", null);
        using var page = await client.GetAsync("/beheer/volgers");

        Assert.Equal(status, read.StatusCode);
        Assert.Equal(status, acted.StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public void That_cannot_be_told_is_refused_at_the_start()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Tracker:Webhooks:0:Name"] = "Zaak",
            ["Tracker:Webhooks:0:Url"] = "zaak",
            ["Tracker:Webhooks:0:Secret"] = "whsec_AAAA",
        }).Build();

        Assert.Equal(
            [
                "Tracker__Webhooks__0__Name: 'Zaak' is not a name; use lower-case letters, digits and hyphens.",
                "Tracker__Webhooks__0__Url: 'zaak' cannot be; give an https: address.",
                "Tracker__Webhooks__0__Secret: is not whsec_ and then 24 octets or more in base64.",
            ],
            Assert.Throws<StartFailure>(() => SettingsReader.Read(configuration)).Lines);
    }

    private bool WasTold(string words) =>
        recipient.Told.Any(it => it.Body.Contains(words, StringComparison.Ordinal));

    private async Task Open(string slug)
    {
        using var opened = await ApiHost.Post(
            keeper, "/dossiers", $$"""{"slug": "{{slug}}", "titel": "Wet {{slug}}", "instrument": "wet"}""");
        Assert.True(opened.IsSuccessStatusCode, await opened.Content.ReadAsStringAsync());
    }
}
