using Microsoft.Playwright;
using Tracker.Tests.Browser;
using Tracker.Tests.Store;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace Tracker.Tests.Browser;

/// <summary>A real browser: the machine's own Chromium, one for all tests, started by the first that looks.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Quiet =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private static readonly float Patience = (float)Counting.Patience.TotalMilliseconds;

    private readonly Lazy<Task<(IPlaywright Playwright, IBrowser Browser)>> started = new(Start);

    public async ValueTask DisposeAsync()
    {
        if (!started.IsValueCreated)
            return;
        var (playwright, browser) = await started.Value;
        await browser.DisposeAsync();
        playwright.Dispose();
    }

    /// <summary>A visitor with cookies of its own.</summary>
    /// <param name="address">The site.</param>
    /// <param name="width">Of the window, in CSS pixels.</param>
    /// <param name="script">Whether scripts run.</param>
    /// <param name="locale">In which language the browser asks for pages.</param>
    public async Task<Visitor> Visit(string address, int width = 1280, bool script = true, string locale = "nl-NL")
    {
        var (_, browser) = await started.Value;
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address,
            Locale = locale,
            TimezoneId = "Europe/Amsterdam",
            JavaScriptEnabled = script,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
        });
        context.SetDefaultTimeout(Patience);
        return new Visitor(context, await context.NewPageAsync());
    }

    private static async Task<(IPlaywright Playwright, IBrowser Browser)> Start()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = Executable(), Args = Quiet });
        return (playwright, browser);
    }

    private static string Executable() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':')
            .Select(folder => Path.Combine(folder, "chromium"))
            .FirstOrDefault(File.Exists) ?? "/usr/bin/chromium";
}
