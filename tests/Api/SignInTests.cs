using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

using Tracker.Api.SignIn;
using Tracker.Tests.Store;

namespace Tracker.Tests.Api;

public sealed partial class Signing_in_on_ones_own_machine(PostgresCluster cluster) : IAsyncLifetime
{
    private TestHost host = null!;
    private HttpClient client = null!;

    public async ValueTask InitializeAsync()
    {
        host = await TestHost.Start(cluster);
        client = host.Client;
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
    }

    [Fact]
    public async Task Says_that_choosing_a_role_is_for_this_machine_alone() =>
        Assert.Contains(
            "Alleen op deze computer.", await client.GetStringAsync("/aanmelden"), StringComparison.Ordinal);

    [Fact]
    public async Task Brings_one_back_to_where_one_came_from_and_shows_the_role()
    {
        using var answer = await Enter("redacteur", "/registreren?dossier=wpp");

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal("/registreren?dossier=wpp", answer.Headers.Location!.ToString());
        Assert.Contains(
            "Aangemeld als <strong>redacteur</strong>", await client.GetStringAsync("/over"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://elders.example/")]
    [InlineData("//elders.example/")]
    [InlineData("/\\elders.example/")]
    [InlineData("/\t/elders.example/")]
    [InlineData("registreren")]
    public async Task Never_sends_one_to_another_site(string elsewhere)
    {
        using var answer = await Enter("redacteur", elsewhere);

        Assert.Equal("/", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Ends_with_signing_out()
    {
        using var entered = await Enter("beheerder", "/");
        using var left = await Post("/afmelden", []);

        Assert.Equal(HttpStatusCode.Found, left.StatusCode);
        Assert.DoesNotContain("Aangemeld als", await client.GetStringAsync("/over"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_no_role_that_there_is_not()
    {
        using var answer = await Enter("koning", "/");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Takes_no_form_that_another_site_made_up()
    {
        using var answer = await client.PostAsync(
            "/aanmelden", new FormUrlEncodedContent(new Dictionary<string, string> { ["rol"] = "redacteur" }));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain("Aangemeld als", await client.GetStringAsync("/over"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host", "planner.example.nl")]
    [InlineData("X-Forwarded-For", "192.0.2.7")]
    public async Task Is_closed_to_whoever_comes_from_elsewhere(string header, string value)
    {
        using var entered = await Enter("redacteur", "/");
        using var ask = new HttpRequestMessage(HttpMethod.Get, "/aanmelden");
        ask.Headers.TryAddWithoutValidation(header, value);
        using var look = new HttpRequestMessage(HttpMethod.Get, "/over");
        look.Headers.TryAddWithoutValidation(header, value);

        using var page = await client.SendAsync(ask);
        using var seen = await client.SendAsync(look);

        Assert.Contains("kan niemand zich aanmelden", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("Aangemeld als", await seen.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> Enter(string role, string back) =>
        Post("/aanmelden", new Dictionary<string, string> { ["rol"] = role, [ReturnAddress.Parameter] = back });

    private async Task<HttpResponseMessage> Post(string address, Dictionary<string, string> fields)
    {
        var page = await client.GetStringAsync(address);
        var token = Token().Match(page).Groups[1].Value;
        return await client.PostAsync(
            address,
            new FormUrlEncodedContent(
                new Dictionary<string, string>(fields) { ["__RequestVerificationToken"] = token }));
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}

public sealed class Signing_in_where_others_can_come(PostgresCluster cluster)
{
    [Theory]
    [InlineData(true, "http://127.0.0.1:0")]
    [InlineData(false, "http://127.0.0.1:0;http://0.0.0.0:0")]
    public async Task Cannot_be_done_by_choosing_a_role(bool production, string urls)
    {
        await using var host = await TestHost.Start(
            cluster, with: settings => settings with { Urls = urls, Production = production });
        var client = host.Client;

        Assert.Contains(
            "kan niemand zich aanmelden", await client.GetStringAsync("/aanmelden"), StringComparison.Ordinal);
    }
}

/// <summary>WCAG 2.2.1 asks of shorter ones that they warn before they end.</summary>
public sealed class A_session(ApiHost api) : IClassFixture<ApiHost>
{
    [Fact]
    public void Outlasts_twenty_hours_without_use()
    {
        var cookie = api.Host.Host.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>()
            .Get(CookieAuthenticationDefaults.AuthenticationScheme);

        // It is renewed by what one does once half of it has passed, and not before.
        Assert.True(cookie.SlidingExpiration);
        Assert.True(cookie.ExpireTimeSpan / 2 > TimeSpan.FromHours(20), $"{cookie.ExpireTimeSpan}");
    }
}
