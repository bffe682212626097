using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Tracker.Bench;

/// <summary>The floor: the same web server, which answers bytes that it has at hand and thinks of nothing.</summary>
internal sealed class ConstantServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private ConstantServer(WebApplication app) => this.app = app;

    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features
        .Get<IServerAddressesFeature>()!.Addresses.First());

    /// <param name="answers">By path: the status and the body.</param>
    public static async Task<ConstantServer> Start(
        IReadOnlyDictionary<string, (HttpStatusCode Status, byte[] Body)> answers)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(async context =>
        {
            var (status, body) = answers[context.Request.Path.Value!];
            context.Response.StatusCode = (int)status;
            if (status == HttpStatusCode.OK)
            {
                context.Response.ContentLength = body.Length;
                await context.Response.Body.WriteAsync(body);
            }
        });
        await app.StartAsync();
        return new ConstantServer(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
