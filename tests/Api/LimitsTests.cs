using System.Net;
using Tracker.Tests.Store;

namespace Tracker.Tests.Api;

public sealed class Asking_too_much(PostgresCluster cluster)
{
    [Fact]
    public async Task Of_one_minute_is_answered_with_when_to_come_back_and_reading_goes_on()
    {
        await using var host = await TestHost.Start(cluster, with: settings => settings with { WritesPerMinute = 2 });

        var answers = new List<HttpStatusCode>();
        for (var time = 0; time < 3; time++)
            answers.Add((await host.Client.PostAsync("/aanmelden", null)).StatusCode);
        using var last = await host.Client.PostAsync("/aanmelden", null);
        using var read = await host.Client.GetAsync("/aanmelden");

        Assert.DoesNotContain(HttpStatusCode.TooManyRequests, answers.Take(2));
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[2]);
        Assert.InRange(last.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
    }

    [Theory]
    [InlineData("127.0.0.1", HttpStatusCode.BadRequest)]
    [InlineData("192.0.2.1", HttpStatusCode.TooManyRequests)]
    public async Task Is_counted_for_whoever_a_known_web_server_in_front_says_it_is(string proxy, HttpStatusCode other)
    {
        await using var host = await TestHost.Start(
            cluster, with: it => it with { WritesPerMinute = 1, Proxies = [IPAddress.Parse(proxy)] });

        Assert.Equal(HttpStatusCode.BadRequest, await Write("198.51.100.7"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await Write("198.51.100.7"));
        Assert.Equal(other, await Write("198.51.100.8"));

        async Task<HttpStatusCode> Write(string visitor)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/aanmelden");
            request.Headers.Add("X-Forwarded-For", visitor);
            using var answer = await host.Client.SendAsync(request);
            return answer.StatusCode;
        }
    }

    // The connection was broken off while the sender still wrote, who then never saw the answer.
    [Fact]
    public async Task In_one_body_is_told_to_who_still_sends_it()
    {
        await using var host = await TestHost.Start(cluster);
        using var body = new ByteArrayContent(new byte[32 * 1024 * 1024]);
        body.Headers.ContentType = new("application/x-www-form-urlencoded");

        using var answer = await host.Client.PostAsync("/aanmelden", body);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }
}
