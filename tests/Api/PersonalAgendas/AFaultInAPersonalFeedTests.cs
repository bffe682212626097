using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using Tracker.Api.Agendas;
using Tracker.Api.Http;
using Tracker.Api.PersonalAgendas;
using Tracker.Projections.Dossiers;
using Tracker.Store;

namespace Tracker.Tests.Api.PersonalAgendas;

public sealed class A_fault_in_a_personal_feed
{
    private static readonly string Secret = AgendaSecret.New();

    [Fact]
    public async Task Asks_calendars_to_come_back_and_writes_down_everything_but_the_secret()
    {
        var told = new Lines();
        await using var away = NpgsqlDataSource.Create("Host=127.0.0.1;Port=1;Username=nobody");
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(told).SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddRazorComponents();
        builder.Services.AddDataProtection();
        builder.Services.AddSingleton(new Settings()).AddSingleton<Metrics>().AddSingleton(TimeProvider.System)
            .AddSingleton(new Node(() => TrackerView.Empty, TimeProvider.System))
            .AddSingleton(new KeptAgendas(away));
        builder.Services.AddAgendas();
        builder.Services.AddPersonalAgendas();
        await using var app = builder.Build();
        app.UseRateLimiter();
        app.MapPersonalAgendas();
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };

        using var answer = await client.GetAsync($"/agenda/persoonlijk/{Secret}/x.ics");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal("Deze agenda is er even niet.\n", await answer.Content.ReadAsStringAsync());
        Assert.Contains(told.All, line => line.StartsWith(
            "The feed /agenda/persoonlijk/{token}/{name}.ics cannot be made.", StringComparison.Ordinal));
        Assert.All(told.All, line => Assert.DoesNotContain(Secret, line, StringComparison.Ordinal));
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> lines = new();

        public IEnumerable<string> All => lines;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
