using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Tracker.Tests.Store;

namespace Tracker.Tests.Api;

/// <summary>A host that is killed while many record, and started again on the same folder.</summary>
public sealed class Killing_the_host(PostgresCluster cluster) : IDisposable
{
    private const int Writers = 4;
    private const int AcknowledgedMax = 20;
    private const int MillisecondsMax = 50;

    // As anyone sees them: every claim, what comes when, and what changed.
    private static readonly string[] Views =
        ["/api/v1/uitspraken", "/api/v1/planning", "/api/v1/wijzigingen", "/api/v1/verschuivingen"];

    private readonly string folder = Folders.New();
    private readonly ConcurrentDictionary<Claim, bool> sent = new();

    /// <param name="Round">Each has a dossier of its own.</param>
    private sealed record Claim(int Round, int Writer, int Number)
    {
        public string Dossier => DossierOf(Round);

        public string Key => string.Create(CultureInfo.InvariantCulture, $"u-{Round}-{Writer}-{Number}");

        public static string DossierOf(int round) => string.Create(CultureInfo.InvariantCulture, $"proefwet-{round}");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task At_random_moments_loses_nothing_that_was_acknowledged_and_needs_no_repair()
    {
        var kills = Thorough.Number(200, 3, "kills");
        var moments = new Random(kills);
        for (var round = 1; round <= kills; round++)
        {
            await using var host = await HostProcess.Start(folder);
            await IsWhole(host, round - 1);
            await Open(host, round);
            var busy = Enumerable.Range(1, Writers).Select(writer => Write(host, round, writer)).ToList();
            var enough = moments.Next(AcknowledgedMax);
            await Until.True(() => Acknowledged(round) >= enough, "enough is acknowledged");
            await Task.Delay(moments.Next(MillisecondsMax));
            await host.Kill();
            await Task.WhenAll(busy);
        }

        await using var again = await HostProcess.Start(folder);
        await IsWhole(again, kills);
        foreach (var unanswered in sent.Where(it => !it.Value).Select(it => it.Key))
            Assert.Equal(HttpStatusCode.Created, await Record(again, unanswered));

        await using var other = await TestHost.Start(cluster, with: it => it with
        {
            ConnectionString = $"Host={folder}/database;Username=tracker;Database=tracker",
        });
        foreach (var round in sent.Keys.GroupBy(it => it.Round))
            Assert.Equal(round.Select(it => it.Key).Order(), await Kept(again, round.Key));
        foreach (var view in Views)
            Assert.Equal(await other.Client.GetStringAsync(view), await again.Client.GetStringAsync(view));
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{sent.Count} claims sent, {sent.Count(it => it.Value)} acknowledged.");
    }

    private int Acknowledged(int round) => sent.Count(it => it.Value && it.Key.Round == round);

    private static async Task Open(HostProcess host, int round)
    {
        using var answer = await host.Client.PostAsJsonAsync("/api/v1/dossiers", new
        {
            slug = Claim.DossierOf(round),
            titel = "Proefwet",
            instrument = "wet",
            doelgroep = new[] { "alle-gemeenten" },
        });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    private async Task Write(HostProcess host, int round, int writer)
    {
        for (var number = 1; ; number++)
        {
            var claim = new Claim(round, writer, number);
            sent[claim] = false;
            if (await Record(host, claim) is not HttpStatusCode.Created)
                return;
            sent[claim] = true;
        }
    }

    /// <summary>What was acknowledged is there, and nothing is there twice.</summary>
    private async Task IsWhole(HostProcess host, int round)
    {
        if (round == 0)
            return;
        var kept = await Kept(host, round);
        Assert.Empty(sent.Where(it => it.Value && it.Key.Round == round).Select(it => it.Key.Key).Except(kept));
        Assert.Equal(kept.Distinct(), kept);
    }

    /// <returns>The status; null when the host died before it answered.</returns>
    private static async Task<HttpStatusCode?> Record(HostProcess host, Claim claim)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/dossiers/{claim.Dossier}/uitspraken")
        {
            Content = JsonContent.Create(new
            {
                kenmerk = claim.Key,
                mijlpaal = "in-werking",
                zin = "1 januari 2028",
                zekerheid = "gepland",
                // Saying the same twice would be nothing.
                regel = (claim.Number * Writers) + claim.Writer,
                bron = new { sleutel = "proefbrief", titel = "Proefbrief", gezegdOp = "2026-11-20", officieel = true },
            }),
        };
        request.Headers.Add("Idempotency-Key", claim.Key);
        try
        {
            using var answer = await host.Client.SendAsync(request);
            Assert.True(
                answer.StatusCode is HttpStatusCode.Created or HttpStatusCode.ServiceUnavailable,
                await answer.Content.ReadAsStringAsync());
            return answer.StatusCode;
        }
        catch (Exception dead) when (dead is HttpRequestException or IOException)
        {
            return null;
        }
    }

    private static async Task<List<string>> Kept(HostProcess host, int round)
    {
        var claims = await host.Client.GetFromJsonAsync<JsonElement>(
            $"/api/v1/uitspraken?dossier={Claim.DossierOf(round)}");
        return [.. claims.EnumerateArray().Select(claim => claim.GetProperty("id").GetString()!).Order()];
    }
}
