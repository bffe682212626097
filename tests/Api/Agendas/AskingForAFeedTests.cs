using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Tracker.Tests.Api.Agendas;

public sealed class Asking_for_a_feed(CatalogueHost catalogue)
{
    private const string National = "/agenda/landelijk.ics";

    private async Task<HttpResponseMessage> Ask(
        string address = National, HttpMethod? method = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, address);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await (await catalogue.Started).Client.SendAsync(request);
    }

    private static async Task<string> Text(HttpResponseMessage answer) =>
        Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync());

    [Theory]
    [InlineData(National)]
    [InlineData("/agenda/gemeenten/gm0363.ics")]
    [InlineData("/agenda/gemeenten/gm0363/wetgevingsplanner-amsterdam.ics")]
    [InlineData("/agenda/provincies/pv26.ics")]
    [InlineData("/agenda/caribisch/col01.ics")]
    [InlineData("/agenda/dossiers/wpp.ics")]
    [InlineData("/agenda/themas/c_0361ffb3.ics")]
    [InlineData("/agenda/ministeries/BZK.ics")]
    [InlineData("/agenda/ministeries/bzk.ics")]
    public async Task Gives_a_calendar_without_a_cookie_or_another_address(string address)
    {
        using var answer = await Ask(address);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/calendar; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("public, max-age=300", answer.Headers.CacheControl!.ToString());
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.StartsWith("BEGIN:VCALENDAR\r\n", await Text(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gives_the_milestones_of_a_dossier_from_its_letters()
    {
        using var answer = await Ask("/agenda/dossiers/wpp.ics");
        var lines = (await Text(answer)).Split("\r\n");

        Assert.Contains("UID:wpp.in-werking@planner.example.nl", lines);
        Assert.Contains("DTSTART;VALUE=DATE:20280101", lines);
        Assert.Contains("SOURCE;VALUE=URI:https://planner.example.nl/agenda/dossiers/wpp.ics", lines);
    }

    [Theory]
    [InlineData("Accept", "*/*")]
    [InlineData("Accept", "text/html")]
    [InlineData("Accept", "nothing that is a type")]
    [InlineData("Authorization", "")]
    [InlineData("Authorization", "Basic b3V0bG9vazpvdXRsb29r")]
    [InlineData("Authorization", "Bearer from-elsewhere")]
    public async Task Minds_no_Accept_header_and_no_foreign_Authorization(string name, string value)
    {
        using var plain = await Ask();
        using var answer = await Ask(headers: (name, value));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(await Text(plain), await Text(answer));
    }

    [Fact]
    public async Task Gives_the_same_whatever_the_host_of_the_request_and_the_end_of_the_address()
    {
        using var plain = await Ask("/agenda/gemeenten/gm0363.ics");
        using var answer = await Ask("/agenda/gemeenten/GM0363/anders.ics", headers: ("Host", "elders.example"));

        Assert.Equal(await Text(plain), await Text(answer));
    }

    [Fact]
    public async Task With_HEAD_gives_the_headers_alone()
    {
        using var whole = await Ask();
        using var head = await Ask(method: HttpMethod.Head);

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(whole.Headers.ETag, head.Headers.ETag);
        Assert.Equal(whole.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Equal(whole.Content.Headers.LastModified, head.Content.Headers.LastModified);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("OPTIONS")]
    [InlineData("PROPFIND")]
    [InlineData("REPORT")]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("NONSENSE")]
    public async Task With_another_method_is_answered_405(string method)
    {
        using var answer = await Ask(method: new HttpMethod(method));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(["GET", "HEAD"], answer.Content.Headers.Allow.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("/agenda/gemeenten/gm9999.ics")]
    [InlineData("/agenda/gemeenten/pv26.ics")]
    [InlineData("/agenda/dossiers/onbekend.ics")]
    [InlineData("/agenda/themas/c_00000000.ics")]
    [InlineData("/agenda/ministeries/xyz.ics")]
    [InlineData("/agenda/anders.ics")]
    public async Task That_is_not_there_is_answered_404(string address)
    {
        using var answer = await Ask(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task With_options_that_cannot_be_says_all_of_them()
    {
        using var answer = await Ask(
            National + "?themas=c_1&stappen=onbekend&zekerheid=zeker&anker=midden&alarm=PT5M&taal=fr");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(
            """
            themas: 'c_1' bestaat niet.
            stappen: 'onbekend' bestaat niet.
            zekerheid: 'zeker' bestaat niet.
            anker: 'midden' bestaat niet.
            alarm: 'PT5M' bestaat niet.
            taal: 'fr' bestaat niet.

            """,
            await Text(answer));
    }

    [Theory]
    [InlineData("?bekendOp=2025-10-01", "bekendOp: agenda-van-vandaag")]
    [InlineData("?taal=en&vastgelegdOp=2026-11-22T12:00:00Z", "vastgelegdOp: agenda-van-vandaag")]
    public async Task As_of_a_day_in_the_past_is_refused_for_a_feed_is_of_today(string query, string error)
    {
        using var answer = await Ask(National + query);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal([error], await ApiHost.Errors(answer));
    }

    [Fact]
    public async Task With_options_gives_what_was_asked_and_tells_them_in_its_address_in_one_form()
    {
        using var answer = await Ask(
            "/agenda/dossiers/wpp.ics"
            + "?taal=en&stappen=ingediend-tk,in-werking&zekerheid=streven&alarm=P2W&anker=eind&x=1");
        var lines = (await Text(answer)).Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");

        Assert.Contains(
            "SOURCE;VALUE=URI:https://planner.example.nl/agenda/dossiers/wpp.ics?stappen=in-werking%2Cingediend-tk"
            + "&zekerheid=streven&anker=eind&alarm=P14D&taal=en",
            lines);
        Assert.Equal(
            ["SUMMARY:Aim: Wpp in force"],
            lines.Where(line => line.StartsWith("SUMMARY", StringComparison.Ordinal)));
        Assert.Contains("TRIGGER:-P14D", lines);
    }

    [Fact]
    public async Task That_one_has_already_is_answered_304_by_its_tag_or_by_its_time()
    {
        using var first = await Ask();
        var (tag, time) = (first.Headers.ETag!.Tag, first.Content.Headers.LastModified!.Value);

        async Task<HttpStatusCode> Again(params (string, string)[] headers)
        {
            using var answer = await Ask(headers: headers);
            return answer.StatusCode;
        }

        Assert.Equal(HttpStatusCode.NotModified, await Again(("If-None-Match", tag)));
        Assert.Equal(HttpStatusCode.NotModified, await Again(("If-None-Match", $"\"other\", W/{tag}")));
        Assert.Equal(HttpStatusCode.NotModified, await Again(("If-None-Match", "*")));
        Assert.Equal(HttpStatusCode.NotModified, await Again(("If-Modified-Since", time.ToString("R", null))));
        Assert.Equal(HttpStatusCode.OK, await Again(("If-Modified-Since", time.AddSeconds(-1).ToString("R", null))));
        Assert.Equal(HttpStatusCode.OK, await Again(("If-None-Match", "\"other\"")));
        Assert.Equal(
            HttpStatusCode.OK,
            await Again(("If-None-Match", "\"other\""), ("If-Modified-Since", time.ToString("R", null))));
        Assert.Equal(HttpStatusCode.OK, await Again(("If-Modified-Since", "yesterday")));
    }

    [Fact]
    public async Task That_one_has_already_comes_with_the_same_validators_and_no_body()
    {
        using var first = await Ask();
        using var again = await Ask(headers: ("If-None-Match", first.Headers.ETag!.Tag));

        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
        Assert.Equal(first.Headers.CacheControl, again.Headers.CacheControl);
        Assert.Equal(["Accept-Encoding"], again.Headers.Vary);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task With_gzip_gives_the_same_calendar_smaller_under_a_tag_of_its_own()
    {
        using var plain = await Ask();
        using var zipped = await Ask(headers: ("Accept-Encoding", "deflate, gzip;q=0.5"));

        using var unzipped = new StreamReader(
            new GZipStream(await zipped.Content.ReadAsStreamAsync(), CompressionMode.Decompress));
        Assert.Equal(await Text(plain), await unzipped.ReadToEndAsync());
        Assert.Equal(["gzip"], zipped.Content.Headers.ContentEncoding);
        Assert.Equal(["Accept-Encoding"], plain.Headers.Vary);
        Assert.Equal(["Accept-Encoding"], zipped.Headers.Vary);
        Assert.NotEqual(plain.Headers.ETag, zipped.Headers.ETag);
        Assert.False(zipped.Headers.ETag!.IsWeak);
        using var again = await Ask(
            headers: [("Accept-Encoding", "gzip"), ("If-None-Match", zipped.Headers.ETag!.Tag)]);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("GZip", "gzip")]
    [InlineData("br;q=1.0, gzip;q=0.8, *;q=0.1", "gzip")]
    [InlineData("deflate , gzip ; q=0.001", "gzip")]
    [InlineData("", "")]
    [InlineData("identity", "")]
    [InlineData("gzip;q=0", "")]
    [InlineData("gzip; q=0.000, br", "")]
    [InlineData("br", "")]
    [InlineData("*", "")]
    [InlineData("gzippy", "")]
    [InlineData(",;=gzip", "")]
    public async Task Is_compressed_for_who_asks_for_gzip_and_for_nobody_else(string accepted, string encoding)
    {
        using var answer = await Ask(headers: ("Accept-Encoding", accepted));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(encoding, string.Concat(answer.Content.Headers.ContentEncoding));
    }
}
