using Tracker.Store.Embedded;
using Tracker.Tests.Api;
using Tracker.Tests.Store;

namespace Tracker.Tests.Browser;

/// <summary>Between filling in a form and sending it, the database goes away.</summary>
public sealed class Recording_while_the_database_is_away(Chromium chromium, PostgresCluster cluster, MadeCluster made)
    : IAsyncLifetime
{
    private string folder = "";
    private EmbeddedPostgres server = null!;
    private TestHost host = null!;

    public async ValueTask InitializeAsync()
    {
        folder = await made.Copy();
        server = await EmbeddedPostgres.Start(folder, new EmbeddedSettings { Durable = false });
        host = await TestHost.Start(cluster, with: it => it with { ConnectionString = server.ConnectionString });
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Says_so_and_keeps_what_was_typed()
    {
        await using var editor = await chromium.Visit(host.Host.Address);
        await editor.SignIn("redacteur", "/dossiers/nieuw");
        await editor.Fill("Titel", "Wet op de eenden");
        await editor.Choose("Wat is het?", "Wet");
        await editor.Press("Open dossier");
        await editor.Page.Locator("#mijlpaal").SelectOptionAsync("in-werking");
        await editor.Choose("Document", "Een nieuw document …");
        await editor.Fill("Titel van het document", "Brief");
        await editor.Fill("Dag van het document", "20 november 2026");
        await editor.Fill("Plaats in de bron", "blz. 7");
        await editor.Fill("Datum in de bron", "Q2 2029");
        await editor.Sees("#samenvatting", "Brief (nieuw), blz. 7");
        await server.DisposeAsync();
        await editor.Press("Vastleggen");

        await editor.Sees("[role=alert]", "Dit is nog niet vastgelegd");
        await editor.Sees("[role=alert]", "De database antwoordt nu niet. Wat u typte, staat hieronder nog.");
        Assert.Equal("Q2 2029", await editor.Page.Locator("#zin").InputValueAsync());
        Assert.Equal("blz. 7", await editor.Page.Locator("#plaats").InputValueAsync());
        Assert.Equal([], await editor.Barriers());
    }
}
