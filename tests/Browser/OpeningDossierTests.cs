using System.Text.Json;

namespace Tracker.Tests.Browser;

public sealed class Opening_a_dossier(Chromium chromium, WritingHost host) : IClassFixture<WritingHost>
{
    [Fact]
    public async Task Brings_one_to_recording_what_is_known_of_it()
    {
        await using var editor = await chromium.Visit(host.Address);
        await editor.SignIn("redacteur", "/registreren?zoek=Wet+op+de+wolven");
        await editor.Sees("main", "Geen dossier gevonden bij ‘Wet op de wolven’.");
        await editor.Follow("Open een nieuw dossier");
        await editor.Press("Open dossier");
        await editor.Sees("[role=alert]", "Er zijn 2 dingen niet goed ingevuld");
        Assert.Equal([], await editor.Barriers());
        await editor.Fill("Titel", "Wet op de wolven");
        await editor.Choose("Wat is het?", "Wet");
        await editor.Page.GetByLabel("alle gemeenten").CheckAsync();
        await editor.Fill("Kamerstuk", "39999");
        await editor.Press("Open dossier");

        await editor.Sees("main", "Het dossier is geopend. Leg nu vast wat er over bekend is.");
        using var dossier = JsonDocument.Parse(await host.Program.GetStringAsync("/api/v1/dossiers/wet-op-de-wolven"));
        Assert.Equal("Wet op de wolven", dossier.RootElement.GetProperty("titel").GetString());
        Assert.Empty(editor.Complaints);
    }
}
