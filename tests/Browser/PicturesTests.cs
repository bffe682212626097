using Tracker.Tests.Api;
using Tracker.Tests.House;

namespace Tracker.Tests.Browser;

/// <summary>
/// Pictures of the main pages for people to look at, made anew by each run: in the folder that TRACKER_PICTURES names,
/// or else in artifacts/pictures.
/// </summary>
public sealed class Pictures_of_the_main_pages(Chromium chromium, CatalogueHost host)
{
    private static readonly string Folder = Environment.GetEnvironmentVariable("TRACKER_PICTURES") is { Length: > 0 } it
        ? it
        : Path.Combine(Checkout.Root, "artifacts", "pictures");

    [Theory]
    [InlineData("planning", "/")]
    [InlineData("planning-tabel", "/?weergave=tabel")]
    [InlineData("dossiers", "/dossiers")]
    [InlineData("dossier", "/dossiers/archiefwet")]
    [InlineData("wijzigingen", "/wijzigingen")]
    [InlineData("verschuivingen", "/verschuivingen")]
    [InlineData("gemeente", "/gemeenten/gm0402")]
    [InlineData("abonneren", "/abonneren?wat=gemeenten&gemeente=gm0402")]
    [InlineData("aanmelden", "/aanmelden")]
    [InlineData(
        "registreren",
        "/registreren?dossier=wpp&bron=nieuw&bron.titel=Kamerbrief+over+de+Wpp&bron.gezegdOp=20-11-2026&plaats=blz.+2"
        + "&mijlpaal=in-werking&zin=beoogd+1+juli+2028")]
    public async Task Are_made_on_a_desk_and_on_a_telephone(string name, string address)
    {
        await using var visitor = await chromium.Visit((await host.Started).Host.Address);
        if (name == "registreren")
            await visitor.SignIn("redacteur");
        Directory.CreateDirectory(Folder);
        foreach (var width in new[] { 1280, 768, 320 })
        {
            var file = Path.Combine(Folder, FormattableString.Invariant($"{name}-{width}.png"));
            File.Delete(file);
            await visitor.Page.SetViewportSizeAsync(width, 900);
            await visitor.Open(address);
            await visitor.Page.ScreenshotAsync(new() { FullPage = true, Path = file });

            Assert.True(new FileInfo(file).Length > 10_000, $"{file} is all but empty.");
        }
    }
}
