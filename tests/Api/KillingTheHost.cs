using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Tracker.Tests.Store;

namespace Tracker.Tests.Api;

/// <summary>A host that is killed while it records, and started again on the same folder.</summary>
public sealed class Killing_the_host
{
    private const int Kills = 3;
    private const int AcknowledgedBeforeKill = 15;

    [Fact]
    public async Task Loses_nothing_that_was_acknowledged_and_needs_no_repair()
    {
        var folder = Folders.New();
        var acknowledged = new List<int>();
        var sent = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            await using var host = await HostProcess.Start(folder);
            await Open(host);
            var enough = acknowledged.Count + AcknowledgedBeforeKill;
            var dying = Task.CompletedTask;
            while (await Record(host, ++sent) is HttpStatusCode.Created)
            {
                acknowledged.Add(sent);
                if (acknowledged.Count == enough)
                {
                    dying = Task.Run(host.Kill);
                }
            }

            await dying;
        }

        await using (var again = await HostProcess.Start(folder))
        {
            var kept = await Kept(again);
            Assert.Empty(acknowledged.Except(kept));
            Assert.Equal(kept.Distinct(), kept);

            // Who got no answer repeats the request with its key, and then knows.
            foreach (var number in Enumerable.Range(1, sent))
            {
                Assert.Equal(HttpStatusCode.Created, await Record(again, number));
            }

            Assert.Equal(Enumerable.Range(1, sent), (await Kept(again)).Order());
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task Open(HostProcess host)
    {
        using var answer = await host.Client.PostAsJsonAsync("/api/v1/dossiers", new
        {
            slug = "proefwet",
            titel = "Proefwet",
            instrument = "wet",
            doelgroep = new[] { "alle-gemeenten" },
        });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <returns>The status; null when the host died before it answered.</returns>
    private static async Task<HttpStatusCode?> Record(HostProcess host, int number)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/dossiers/proefwet/uitspraken")
        {
            Content = JsonContent.Create(new
            {
                kenmerk = string.Create(CultureInfo.InvariantCulture, $"u-{number}"),
                mijlpaal = "in-werking",
                zin = "1 januari 2028",
                zekerheid = "gepland",
                regel = number,
                bron = new { sleutel = "proefbrief", titel = "Proefbrief", gezegdOp = "2026-11-20", officieel = true },
            }),
        };
        request.Headers.Add("Idempotency-Key", string.Create(CultureInfo.InvariantCulture, $"sleutel-{number}"));
        try
        {
            using var answer = await host.Client.SendAsync(request);
            Assert.True(
                answer.StatusCode is HttpStatusCode.Created or HttpStatusCode.ServiceUnavailable,
                await answer.Content.ReadAsStringAsync());
            return answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private static async Task<List<int>> Kept(HostProcess host)
    {
        var claims = await host.Client.GetFromJsonAsync<JsonElement>("/api/v1/uitspraken?dossier=proefwet");
        return [.. claims.EnumerateArray()
            .Select(claim => int.Parse(claim.GetProperty("id").GetString()!.AsSpan(2), CultureInfo.InvariantCulture))];
    }
}
