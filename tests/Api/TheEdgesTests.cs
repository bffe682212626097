using System.Net;
using Tracker.Api.Http;
using Tracker.Domain.PlanDates;

namespace Tracker.Tests.Api;

/// <summary>
/// What a person may record must be bearable for every view: one entry that a calendar cannot take would take the
/// national feed down for all subscribers.
/// </summary>
public sealed class Recording_what_lies_at_the_edge(ApiHost api) : IClassFixture<ApiHost>
{
    private static readonly string Name = new('n', Fields.NameLengthMax);

    [Theory]
    [InlineData("laatst", "9999-12-31")]
    [InlineData("vroegst", "2200-01-01")]
    [InlineData("laatst", "1899-12-31")]
    public async Task Of_the_calendar_is_refused_beyond_it(string field, string day)
    {
        await api.Record("/dossiers", """{"slug": "ver", "titel": "Ver", "instrument": "wet"}""");

        using var answer = await api.Post("/dossiers/ver/uitspraken", $$"""
            {
              "mijlpaal": "in-werking", "{{field}}": "{{day}}",
              "bron": {"sleutel": "brief-ver", "titel": "Brief", "gezegdOp": "2026-04-24"}
            }
            """);

        Assert.Equal([$"{field}: buiten-bereik"], await ApiHost.Errors(answer));
    }

    [Fact]
    public async Task Of_the_length_of_a_name_is_refused_beyond_it()
    {
        using var slug = await api.Post(
            "/dossiers", $$"""{"slug": "{{Name}}n", "titel": "Lang", "instrument": "wet"}""");
        using var tranche = await api.Post("/dossiers/ver/uitspraken", $$"""
            {
              "mijlpaal": "in-werking", "tranche": "{{Name}}n", "zin": "2099",
              "bron": {"sleutel": "brief-lang", "titel": "Brief", "gezegdOp": "2026-04-24"}
            }
            """);

        Assert.Equal(["slug: te-lang"], await ApiHost.Errors(slug));
        Assert.Equal(["tranche: te-lang"], await ApiHost.Errors(tranche));
    }

    [Fact]
    public async Task Stands_in_feeds_and_on_pages_up_to_it()
    {
        var longest = new string('m', 58) + ".nl";
        await using var host = await TestHost.Start(
            api.Cluster, with: it => it with { PublicUrl = $"https://wetgevingsplanner.gemeente.{longest}" });
        using var editor = host.MakeClient(Roles.Editor);
        foreach (var (address, json) in new[]
        {
            ("/dossiers", $$"""{"slug": "{{Name}}", "titel": "Lang", "instrument": "wet"}"""),
            ($"/dossiers/{Name}/uitspraken", $$"""
                {
                  "mijlpaal": "deels-in-werking", "tranche": "{{Name}}", "laatst": "{{PlanDate.YearMax}}-12-31",
                  "bron": {"sleutel": "brief", "titel": "Brief", "gezegdOp": "1900-01-01"}
                }
                """),
        })
        {
            using var recorded = await ApiHost.Post(editor, address, json);
            Assert.True(recorded.IsSuccessStatusCode, await recorded.Content.ReadAsStringAsync());
        }

        string[] addresses = ["/agenda/landelijk.ics", "/", $"/?van={PlanDate.YearMax}-Q4", $"/dossiers/{Name}"];
        foreach (var address in addresses)
        {
            using var answer = await host.Client.GetAsync(address);
            Assert.Equal((address, HttpStatusCode.OK), (address, answer.StatusCode));
        }
    }
}
