using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Tracker.Api;
using Tracker.Api.Http;
using Tracker.Tests.Store;

namespace Tracker.Tests.Api.Nodes;

/// <summary>Two hosts on one database, and nginx in front of them that gives each its turn.</summary>
public sealed partial class Two_hosts_behind_nginx(PostgresCluster cluster) : IAsyncLifetime
{
    private const int Turns = 12;

    private TestHost first = null!;
    private TrackerHost second = null!;
    private bool secondRuns = true;
    private Nginx nginx = null!;
    private HttpClient client = null!;

    public async ValueTask InitializeAsync()
    {
        first = await TestHost.Start(cluster);
        second = await TrackerHost.Start(first.Settings);
        nginx = await Nginx.Before(first.Host.Address, second.Address);
        client = new HttpClient { BaseAddress = nginx.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Roles.Editor);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await nginx.DisposeAsync();
        await StopSecond();
        await first.DisposeAsync();
    }

    [Fact]
    public async Task Show_a_program_what_it_wrote_whichever_takes_its_next_question()
    {
        for (var turn = 0; turn < Turns; turn++)
        {
            var position = await Open($"wet-{turn}");
            foreach (var _ in new[] { first.Host, second })
            {
                using var question = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/dossiers/wet-{turn}");
                question.Headers.Add("Positie", position);
                using var answer = await client.SendAsync(question);
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            }
        }

        Assert.True(await Answered(first.Host.Address) >= Turns);
        Assert.True(await Answered(second.Address) >= Turns);
    }

    [Fact]
    public async Task Show_people_what_they_wrote_whichever_makes_their_next_page()
    {
        for (var turn = 0; turn < Turns; turn++)
        {
            var position = await Open($"wet-{turn}");
            foreach (var _ in new[] { first.Host, second })
            {
                using var question = new HttpRequestMessage(HttpMethod.Get, "/dossiers");
                question.Headers.Add("Cookie", $"wp-positie={position}");
                using var page = await client.SendAsync(question);
                Assert.Contains($"Wet wet-{turn}<", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Give_a_repeated_request_the_same_answer_whichever_took_it_first()
    {
        for (var turn = 0; turn < Turns; turn++)
        {
            using var once = await Send($"wet-{turn}", $"sleutel-{turn}");
            using var again = await Send($"wet-{turn}", $"sleutel-{turn}");

            Assert.Equal(HttpStatusCode.Created, once.StatusCode);
            Assert.Equal(HttpStatusCode.Created, again.StatusCode);
            Assert.Equal(once.Headers.GetValues("Positie"), again.Headers.GetValues("Positie"));
            Assert.Equal(await once.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task Know_who_signed_in_at_the_other()
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["rol"] = Roles.Editor,
            ["__RequestVerificationToken"] =
                Token().Match(await first.Client.GetStringAsync("/aanmelden")).Groups[1].Value,
        });
        using var signedIn = await first.Client.PostAsync("/aanmelden", form);

        // Cookies know no ports.
        Assert.Contains(
            "Aangemeld als <strong>redacteur</strong>",
            await first.Client.GetStringAsync($"{second.Address}/dossiers"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Go_on_as_one_when_the_other_stops()
    {
        await Open("wet-a");
        await StopSecond();

        for (var turn = 0; turn < Turns; turn++)
        {
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/v1/dossiers/wet-a")).StatusCode);
        }

        await Open("wet-b");
    }

    private async Task StopSecond()
    {
        if (secondRuns)
        {
            secondRuns = false;
            await second.DisposeAsync();
        }
    }

    private async Task<string> Open(string slug)
    {
        using var answer = await Send(slug, $"open-{slug}");
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return answer.Headers.GetValues("Positie").Single();
    }

    private Task<HttpResponseMessage> Send(string slug, string key) => ApiHost.Post(
        client, "/dossiers", $$"""{"slug": "{{slug}}", "titel": "Wet {{slug}}", "instrument": "wet"}""",
        ("Idempotency-Key", key));

    /// <summary>How many questions to the API a host answered.</summary>
    private async Task<int> Answered(string address)
    {
        var metrics = await client.GetStringAsync($"{address}/metrics");
        return int.Parse(
            Count().Match(metrics).Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("""tracker_requests_total\{kind="api",status="2xx"\} ([0-9]+)""")]
    private static partial Regex Count();
}
