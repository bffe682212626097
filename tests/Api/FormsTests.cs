using System.Net;
using Microsoft.Extensions.Primitives;
using Tracker.Api.Forms;
using Tracker.Api.Registering;
using Tracker.Tests.Store;

namespace Tracker.Tests.Api;

public sealed class A_day_that_is_typed
{
    [Theory]
    [InlineData("24-4-2026")]
    [InlineData("24-04-2026")]
    [InlineData("24/04/2026")]
    [InlineData("24.4.2026")]
    [InlineData("24 april 2026")]
    [InlineData(" 24 April 2026 ")]
    [InlineData("2026-04-24")]
    public void Is_read_as_people_write_it(string typed) => Assert.Equal("2026-04-24", TypedDay.Iso(typed).Trim());

    [Theory]
    [InlineData("31-02-2026")]
    [InlineData("24-04/2026")]
    [InlineData("24-04-26")]
    [InlineData("april 2026")]
    [InlineData("24 aprul 2026")]
    [InlineData("0-1-2026")]
    [InlineData("")]
    public void Is_left_as_it_is_when_it_is_no_day(string typed) => Assert.Equal(typed, TypedDay.Iso(typed));
}

public sealed class A_name_out_of_a_title
{
    [Theory]
    [InlineData("Wet op de politieke partijen (Wpp)", "wet-op-de-politieke-partijen-wpp")]
    [InlineData("Wijziging Financiële-verhoudingswet", "wijziging-financiele-verhoudingswet")]
    [InlineData("  Één  ", "een")]
    [InlineData("!?", "")]
    public void Has_small_letters_digits_and_hyphens(string title, string slug) => Assert.Equal(slug, Slug.Of(title));

    [Fact]
    public void Is_at_most_sixty_characters_and_does_not_end_in_a_hyphen() =>
        Assert.Equal(59, Slug.Of(string.Concat(Enumerable.Repeat("vijf ", 20))).Length);
}

public sealed class What_was_typed
{
    private static readonly Typed Some = Typed.Of(new Dictionary<string, StringValues>
    {
        ["zin"] = "Q2 2027 & later",
        ["doelgroep"] = new(["gm0363", "rijk"]),
        ["leeg"] = "",
        ["__RequestVerificationToken"] = "geheim",
    });

    [Fact]
    public void Fits_in_an_address_that_fills_it_in_again_without_the_token() =>
        Assert.Equal(
            "/registreren?zin=Q2%202027%20%26%20later&doelgroep=gm0363&doelgroep=rijk", Some.At("/registreren"));

    [Fact]
    public void Knows_each_of_many_values()
    {
        Assert.True(Some.Has("doelgroep", "rijk"));
        Assert.False(Some.Has("doelgroep", "provincies"));
        Assert.False(Some.Has("leeg"));
        Assert.Equal("", Some["onbekend"]);
    }
}

/// <summary>No page sends these: a program that tries what happens does.</summary>
public sealed class A_form_that_cannot_be_read(PostgresCluster cluster)
{
    [Theory]
    [InlineData("zin=%00")]
    [InlineData("zin%00=1")]
    public async Task Is_the_sender_s_fault_and_not_ours(string fields)
    {
        await using var host = await TestHost.Start(cluster);
        using var body = new StringContent(fields, null, "application/x-www-form-urlencoded");

        using var answer = await host.Client.PostAsync("/registreren", body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Deze vraag kunnen we niet lezen", await answer.Content.ReadAsStringAsync());
    }
}
