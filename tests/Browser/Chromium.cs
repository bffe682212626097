using Microsoft.Playwright;

namespace Tracker.Tests.Browser;

/// <summary>A real browser: the machine's own Chromium, one for all tests.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Quiet =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = Executable(), Args = Quiet });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }

    /// <summary>A visitor with cookies of its own.</summary>
    /// <param name="address">The site.</param>
    /// <param name="width">Of the window, in CSS pixels.</param>
    /// <param name="script">Whether scripts run.</param>
    public async Task<Visitor> Visit(string address, int width = 1280, bool script = true)
    {
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address,
            Locale = "nl-NL",
            TimezoneId = "Europe/Amsterdam",
            JavaScriptEnabled = script,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
        });
        context.SetDefaultTimeout(15_000);
        return new Visitor(context, await context.NewPageAsync());
    }

    private static string Executable() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':')
            .Select(folder => Path.Combine(folder, "chromium"))
            .FirstOrDefault(File.Exists) ?? "/usr/bin/chromium";
}
