using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using Tracker.Api.Dossiers;
using Tracker.Domain;
using Tracker.Store;
using Tracker.Store.Followers;

namespace Tracker.Api.Webhooks;

/// <summary>
/// Tells a webhook of what is recorded: a CloudEvent (1.0, structured JSON), signed after Standard Webhooks.
/// </summary>
public sealed class WebhookSender(Webhook webhook, string source, EventForms forms, TimeProvider clock)
{
    private const string EventType = "application/cloudevents+json";

    private static readonly HttpClient Client = new(new SocketsHttpHandler
    {
        // To another address it would be another recipient.
        AllowAutoRedirect = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    {
        Timeout = TimeSpan.FromSeconds(15),
    };

    /// <summary>The follower that tells it of everything.</summary>
    public Follower Follower(EventLog log) => new EventFollower(webhook.Follower, log, Send, webhook.Pace);

    /// <summary>Tells it of one event.</summary>
    public async Task<Handled> Send(Recorded recorded, CancellationToken cancel)
    {
        using var request = Request(recorded);
        try
        {
            using var answer = await Client.SendAsync(request, cancel);
            var status = $"HTTP {(int)answer.StatusCode}";
            return answer.IsSuccessStatusCode ? Handled.Done
                : IsAway(answer.StatusCode) ? new Handled.Away(status)
                : new Handled.Refused(status);
        }
        catch (HttpRequestException failure)
        {
            return new Handled.Away(failure.Message);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new Handled.Away($"No answer within {Client.Timeout.TotalSeconds} seconds.");
        }
    }

    private HttpRequestMessage Request(Recorded recorded)
    {
        var happening = HappeningBody.Of(recorded, forms);
        var body = Json.Octets(new CloudEventBody(
            "1.0", recorded.Id.ToString(), source, $"nl.wetgevingsplanner.{happening.Soort}", recorded.Stream,
            recorded.At, "application/json", happening));
        var at = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{recorded.Id}.{at}."), .. body];
        var request = new HttpRequestMessage(HttpMethod.Post, webhook.Url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new(EventType, "utf-8");
        request.Headers.Add("webhook-id", recorded.Id.ToString());
        request.Headers.Add("webhook-timestamp", at);
        request.Headers.Add(
            "webhook-signature", $"v1,{Convert.ToBase64String(HMACSHA256.HashData(webhook.Key, signed))}");
        return request;
    }

    // These say nothing of the event.
    private static bool IsAway(HttpStatusCode status) => status is HttpStatusCode.RequestTimeout
        or HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable
        or HttpStatusCode.GatewayTimeout;
}

/// <summary>A CloudEvent: what it is, and the event as the API tells it.</summary>
public sealed record CloudEventBody(
    string Specversion,
    string Id,
    string Source,
    string Type,
    string Subject,
    Instant Time,
    string Datacontenttype,
    HappeningBody Data);
