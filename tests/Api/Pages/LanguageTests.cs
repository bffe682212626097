using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using NodaTime;
using Tracker.Projections.Dossiers;

namespace Tracker.Tests.Api.Pages;

public sealed class The_language_of_a_page(CatalogueHost host)
{
    private const string English = "en-GB,en;q=0.9";

    [Theory]
    [InlineData(null, "nl")]
    [InlineData("nl-NL,nl;q=0.9,en;q=0.8", "nl")]
    [InlineData("en-US,en;q=0.5", "en")]
    [InlineData("de,fr;q=0.9,en;q=0.2", "en")]
    [InlineData("fy,nl;q=0.6,en;q=0.7", "en")]
    [InlineData("en;q=0, *", "nl")]
    [InlineData("de", "nl")]
    [InlineData("nonsense;;q=x", "nl")]
    public async Task Is_what_the_browser_likes_best_of_what_there_is(string? accepted, string language)
    {
        using var answer = await Get("/over", accepted);
        var page = await Read(answer);

        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.Equal([language], answer.Content.Headers.ContentLanguage);
        Assert.Equal(language == "en" ? "About the planner" : "Over de planner", page.QuerySelector("h1")!.Words());
    }

    [Theory]
    [InlineData("nl", "en-GB", "nl")]
    [InlineData("en", "nl-NL", "en")]
    [InlineData("fr", "en-GB", "en")]
    public async Task Is_what_was_chosen_here_before_what_the_browser_likes(
        string chosen, string accepted, string language)
    {
        using var answer = await Get("/over", accepted, $"wp-taal={chosen}");

        Assert.Equal(language, (await Read(answer)).DocumentElement.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("/en", "/", "en")]
    [InlineData("/nl", "/", "nl")]
    [InlineData("/en/dossiers/wpp", "/dossiers/wpp", "en")]
    [InlineData("/nl/dossiers?thema=c_0361ffb3&zoek=na%20de", "/dossiers?thema=c_0361ffb3&zoek=na%20de", "nl")]
    [InlineData("/en//elsewhere.example", "/elsewhere.example", "en")]
    [InlineData("/en/%5Celsewhere.example", "/%5Celsewhere.example", "en")]
    public async Task Is_chosen_at_an_address_that_leads_back_to_the_page(string address, string page, string language)
    {
        using var answer = await Get(address, null);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(page, answer.Headers.Location!.OriginalString);
        Assert.Equal(
            [$"wp-taal={language}; max-age=31536000; path=/; samesite=lax; httponly"],
            answer.Headers.GetValues("Set-Cookie"));
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData("/dossiers/wet-2.0")]
    [InlineData("/bronnen/kst-36600.2")]
    [InlineData("/dossiers/wpp.nl")]
    public async Task Is_chosen_too_where_a_name_holds_a_dot(string address)
    {
        using var answer = await Get(address, English);

        Assert.Equal("en", (await Read(answer)).DocumentElement.GetAttribute("lang"));
        Assert.Equal(["en"], answer.Content.Headers.ContentLanguage);
    }

    [Fact]
    public async Task Is_the_one_that_the_headers_say_where_a_page_for_recording_fails()
    {
        await using var broken = await PageHost.Of(TrackerView.Empty, new LocalDate(2026, 11, 22));
        using var client = new HttpClient { BaseAddress = new Uri(broken.Address) };
        client.DefaultRequestHeaders.Add("Accept-Language", English);

        using var answer = await client.GetAsync(PageHost.Broken);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal(["nl"], answer.Content.Headers.ContentLanguage);
        Assert.Equal("nl", (await Read(answer)).DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task Is_what_a_cache_must_ask_by()
    {
        using var answer = await Get("/dossiers/wpp", English);

        Assert.Contains("Accept-Language", answer.Headers.Vary);
        Assert.Contains("Cookie", answer.Headers.Vary);
        Assert.Null(answer.Headers.ETag);
    }

    [Theory]
    [InlineData("/dossiers?ministerie=BZK", English, "/nl/dossiers?ministerie=BZK", "nl", "Nederlands")]
    [InlineData("/", "nl", "/en", "en", "English")]
    [InlineData("/is-er-niet", "nl", "/en/is-er-niet", "en", "English")]
    public async Task Leads_to_the_other_one_and_back_to_the_same_page(
        string address, string accepted, string way, string code, string name)
    {
        using var answer = await Get(address, accepted);
        var link = (await Read(answer)).QuerySelector("header a[hreflang]")!;

        Assert.Equal(way, link.GetAttribute("href"));
        Assert.Equal((code, code), (link.GetAttribute("lang"), link.GetAttribute("hreflang")));
        Assert.Equal(name, link.Words());
    }

    [Theory]
    [InlineData("/api/v1/planning")]
    [InlineData("/api/v1/dossiers/wpp")]
    [InlineData("/api/v1/wijzigingen?van=2026-01-01")]
    [InlineData("/api/v1/is-er-niet")]
    [InlineData("/planning.csv")]
    [InlineData("/wijzigingen.csv?van=2026-01-01")]
    [InlineData("/wijzigingen.atom?van=2026-01-01")]
    [InlineData("/verschuivingen.csv")]
    [InlineData("/agenda/landelijk.ics")]
    [InlineData("/api/v1/openapi.json")]
    public async Task Is_nothing_to_what_programs_read(string address)
    {
        using var dutch = await Get(address, "nl");
        using var english = await Get(address, English, "wp-taal=en");

        Assert.Equal(dutch.Headers.ETag, english.Headers.ETag);
        Assert.Equal(dutch.StatusCode, english.StatusCode);
        Assert.Equal(await dutch.Content.ReadAsStringAsync(), await english.Content.ReadAsStringAsync());
        Assert.DoesNotContain("Accept-Language", english.Headers.Vary);
    }

    [Fact]
    public async Task Says_dates_and_numbers_its_own_way_and_leaves_the_law_in_dutch()
    {
        using var answer = await Get("/dossiers/wpp", English);
        var page = await Read(answer);

        Assert.Matches(
            "^Up to date as of [0-9]+ [A-Z][a-z]+ 20[0-9]{2}, [0-9]+:[0-9]{2}$",
            page.QuerySelector(".wp-vers")!.Words());
        Assert.Equal("nl", page.QuerySelector("h1 [lang], h1[lang]")!.GetAttribute("lang"));
    }

    private async Task<HttpResponseMessage> Get(string address, string? accepted, string? cookie = null)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = new Uri((await host.Started).Host.Address),
        };
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (accepted is not null)
            request.Headers.TryAddWithoutValidation("Accept-Language", accepted);
        if (cookie is not null)
            request.Headers.Add("Cookie", cookie);
        return await client.SendAsync(request);
    }

    private static async Task<IDocument> Read(HttpResponseMessage answer)
    {
        var html = await answer.Content.ReadAsStringAsync();
        return await BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(html));
    }
}
