using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Tracker.Tests.Api.Webhooks;

/// <summary>A program that is told of what is recorded, and answers as the test says.</summary>
internal sealed class WebhookRecipient : IAsyncDisposable
{
    private readonly ConcurrentQueue<Telling> told = new();
    private readonly WebApplication app;

    private WebhookRecipient(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.First());

    /// <summary>All that it was told, taken or not.</summary>
    public IReadOnlyList<Telling> Told => [.. told];

    /// <summary>What it answers to a body.</summary>
    public Func<string, int> Answer { get; set; } = _ => StatusCodes.Status204NoContent;

    public static async Task<WebhookRecipient> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var recipient = new WebhookRecipient(app);
        app.Run(recipient.Take);
        await app.StartAsync();
        return recipient;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task Take(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        var headers = context.Request.Headers.ToDictionary(
            it => it.Key, it => it.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        told.Enqueue(new Telling(body, headers));
        context.Response.StatusCode = Answer(body);
    }
}

internal sealed record Telling(string Body, IReadOnlyDictionary<string, string> Headers);
