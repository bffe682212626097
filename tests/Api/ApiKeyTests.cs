using Microsoft.Extensions.Configuration;
using Tracker.Api.Http;

namespace Tracker.Tests.Api;

public sealed class Keys_of_programs
{
    [Fact]
    public void Are_known_by_their_hash_alone()
    {
        var settings = Read(("0:Name", "kalender"), ("0:Role", "redacteur"), ("0:Hash", HashOf("geheim")));

        var key = Assert.Single(settings.ApiKeys);
        Assert.Equal(("kalender", "redacteur"), (key.Name, key.Role));
        Assert.True(key.Is("geheim"));
        Assert.False(key.Is("Geheim"));
        Assert.False(key.Is(HashOf("geheim")));
    }

    [Fact]
    public void That_cannot_be_stop_the_start_with_a_line_each()
    {
        var failure = Assert.Throws<StartFailure>(() => Read(
            ("0:Name", "kalender"), ("0:Role", "redacteur"), ("0:Hash", HashOf("een")),
            ("1:Name", "kalender"), ("1:Role", "baas"), ("1:Hash", "geheim"),
            ("2:Role", "lezer"), ("2:Hash", HashOf("twee"))));

        Assert.Equal(
            [
                "Tracker__ApiKeys__1__Name: 'kalender' stands twice.",
                "Tracker__ApiKeys__1__Role: 'baas' is not a role; choose from lezer, redacteur, gemeente, beheerder.",
                "Tracker__ApiKeys__1__Hash: is not the SHA-256 of a key in 64 hexadecimal digits.",
                "Tracker__ApiKeys__2__Name: '' is not a name; use lower-case letters, digits and hyphens.",
            ],
            failure.Lines);
    }

    private static Settings Read(params (string Key, string Value)[] values) => SettingsReader.Read(
        new ConfigurationBuilder()
            .AddInMemoryCollection(
                values.Select(it => KeyValuePair.Create("Tracker:ApiKeys:" + it.Key, (string?)it.Value)))
            .Build());

    private static string HashOf(string key) => Convert.ToHexStringLower(
        System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(key)));
}
