using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Tracker.Tests.Browser;

/// <summary>Someone at a browser. Whatever the browser complains of is remembered.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private static readonly Lazy<string> Axe = new(() =>
    {
        using var stream = typeof(Visitor).Assembly.GetManifestResourceStream("axe.js")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    });

    private readonly IBrowserContext context;
    private readonly List<string> complaints = [];

    public Visitor(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                complaints.Add($"{message.Text} ({message.Location})");
        };
        page.PageError += (_, error) => complaints.Add(error);
    }

    public IPage Page { get; }

    /// <summary>
    /// What the browser reported: scripts that failed, things that the content security policy kept out.
    /// </summary>
    public IReadOnlyList<string> Complaints => complaints;

    public ValueTask DisposeAsync() => context.DisposeAsync();

    public Task Open(string address) => Page.GotoAsync(address);

    public async Task SignIn(string role, string back = "/over")
    {
        await Open("/aanmelden?terug=" + Uri.EscapeDataString(back));
        await Page.Locator($"#rol-{role}").CheckAsync();
        await Press("Aanmelden");
    }

    public Task Press(string button) =>
        Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    public Task Follow(string link) =>
        Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).ClickAsync();

    /// <summary>Chooses an option by what it says.</summary>
    public Task Choose(string label, string option) =>
        Page.GetByRole(AriaRole.Main).GetByLabel(label, new() { Exact = true })
            .SelectOptionAsync(new SelectOptionValue { Label = option });

    /// <summary>Waits until a text is there to see.</summary>
    public Task Sees(string selector, string text) =>
        Assertions.Expect(Page.Locator(selector).First).ToContainTextAsync(text, new() { UseInnerText = true });

    public Task Fill(string label, string text) =>
        Page.GetByRole(AriaRole.Main).GetByLabel(new Regex($"^{Regex.Escape(label)}( \\(mag|$)")).FillAsync(text);

    /// <summary>All barriers that axe-core finds, as 'rule: element'; none is what we want.</summary>
    public async Task<IReadOnlyList<string>> Barriers()
    {
        // A script tag would be kept out by our own content security policy.
        await Page.EvaluateAsync(Axe.Value + ";void 0");
        var found = await Page.EvaluateAsync<JsonElement>(
            """
            async () => (await axe.run(document, {
              runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
            }))
              .violations.flatMap(rule => rule.nodes.map(node => rule.id + ': ' + node.target.join(' ')))
            """);
        return [.. found.EnumerateArray().Select(one => one.GetString()!)];
    }

    /// <summary>How many pixels the page is wider than the window; 0 is what we want.</summary>
    public Task<int> Overflow() =>
        Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

    /// <summary>
    /// Makes the letters twice as large and leaves the window as it is: as a browser does that enlarges text alone, and
    /// then still tells the page that the window is wide.
    /// </summary>
    public Task DoubleTheText() =>
        Page.EvaluateAsync("document.documentElement.style.setProperty('font-size', '200%')");

    /// <summary>
    /// How much of what one sees jumped while the page came up, as browsers count it; 0 is what we want.
    /// </summary>
    public Task<double> Shift() => Page.EvaluateAsync<double>(
        """
        () => new Promise(told => {
          let sum = 0;
          new PerformanceObserver(list => { for (const shift of list.getEntries()) sum += shift.value; })
            .observe({ type: 'layout-shift', buffered: true });
          requestAnimationFrame(() => requestAnimationFrame(() => told(sum)));
        })
        """);

    /// <summary>How many bytes came over the line for this page, compressed, without fonts.</summary>
    public Task<int> Octets() => Page.EvaluateAsync<int>(
        """
        () => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
          .filter(it => !it.name.includes('.woff2')).reduce((sum, it) => sum + it.transferSize, 0)
        """);

    /// <summary>On how many sheets of paper the page goes.</summary>
    public async Task<int> Sheets()
    {
        var paper = await Page.PdfAsync(new() { PreferCSSPageSize = true });
        return Regex.Count(Encoding.Latin1.GetString(paper), @"/Type\s*/Page\b");
    }

    /// <summary>Presses Tab and says what has the focus now.</summary>
    public async Task<string> Tab()
    {
        await Page.Keyboard.PressAsync("Tab");
        return await Page.EvaluateAsync<string>(
            "(document.activeElement.labels?.[0] ?? document.activeElement).textContent.trim().replace(/\\s+/g, ' ')");
    }
}
