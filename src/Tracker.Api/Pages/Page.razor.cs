using Microsoft.AspNetCore.Components;
using NodaTime;

namespace Tracker.Api.Pages;

/// <summary>The frame of every page: head, menu, way back, heading, how fresh it is, footer.</summary>
public sealed partial class Page : ComponentBase
{
    private static IReadOnlyList<Crumb> Menu =>
    [
        new("Planning", "/"),
        new("Dossiers", "/dossiers"),
        new(Say("Wijzigingen", "Changes"), "/wijzigingen"),
        new(Say("Verschuivingen", "Slippage"), "/verschuivingen"),
        new(Say("Gemeenten", "Municipalities"), "/gemeenten"),
        new(Say("Bronnen", "Sources"), "/bronnen"),
        new(Say("Abonneren", "Subscribe"), "/abonneren"),
        new(Say("Registreren", "Record (in Dutch)"), "/registreren"),
    ];

    private static readonly IReadOnlyList<string> LooksBack =
        ["/", "/dossiers", "/verschuivingen", "/gemeenten", "/bronnen"];

    // As the style sheet names them: fetched beside it, so that no line is set anew when they come.
    private static readonly IReadOnlyList<string> Fonts =
        ["lib/noto-sans-latin-400-normal.woff2", "lib/noto-sans-latin-700-normal.woff2"];

    /// <summary>The name of the page: in the window's title, and in the heading unless that is given too.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = string.Empty;

    /// <summary>The h1, where it is not the title.</summary>
    [Parameter]
    public string? Heading { get; set; }

    /// <summary>The last crumb, where the title is too long for it.</summary>
    [Parameter]
    public string? Short { get; set; }

    /// <summary>Whether the title is a Dutch name in every language, such as that of a law.</summary>
    [Parameter]
    public bool IsNamed { get; set; }

    /// <summary>A line under the heading that says what this is.</summary>
    [Parameter]
    public string? Lead { get; set; }

    /// <summary>The address in the menu under which this page falls; null when under none.</summary>
    [Parameter]
    public string? Section { get; set; }

    /// <summary>The pages above this one, the highest first; empty for a page of the menu itself.</summary>
    [Parameter]
    public IReadOnlyList<Crumb> Crumbs { get; set; } = [];

    /// <summary>Up to when what is shown was recorded; null for a page without data.</summary>
    [Parameter]
    public Instant? Fresh { get; set; }

    /// <summary>What was asked, for a page that can look back: then title and menu do so too.</summary>
    [Parameter]
    public PageQuery? Query { get; set; }

    /// <summary>Whether the page is as wide as the board.</summary>
    [Parameter]
    public bool Wide { get; set; }

    /// <summary>The address of the Atom feed with the same content; null when there is none.</summary>
    [Parameter]
    public string? Feed { get; set; }

    /// <summary>Scripts under <c>wwwroot</c>, such as <c>js/reading.js</c>. Every page works without them.</summary>
    [Parameter]
    public IReadOnlyList<string> Scripts { get; set; } = [];

    /// <summary>What must come before the heading: the summary of errors in a form.</summary>
    [Parameter]
    public RenderFragment? BeforeHeading { get; set; }

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>Whether one can search in the head; not where the page is for searching itself.</summary>
    [Parameter]
    public bool HasSearch { get; set; } = true;

    [Inject]
    private Settings Settings { get; set; } = null!;

    private Theme Theme => Settings.Theme;

    private string WindowTitle => LookBackText.Title(Query?.Time) is { } back ? $"{Title}, {back}" : Title;

    private Instant? Freshness => Fresh ?? Query?.Fresh;

    // Without a class of its own no blank is left in the end.
    private string Classes => $"utrecht-root voorbeeld-theme wp-theme {Theme.Class}".TrimEnd();

    /// <summary>Who looks back goes on doing so; what cannot is always of today.</summary>
    private string Address(Crumb entry) => Query is { LooksBack: true } && LooksBack.Contains(entry.Address)
        ? Query.BoundsAt(entry.Address)
        : entry.Address;

    private string? Here(Crumb entry) =>
        entry.Address != Section ? null : Crumbs.Count == 0 ? "page" : "true";

    private static string Asset(string path) => Http.Assets.Address(path);
}
