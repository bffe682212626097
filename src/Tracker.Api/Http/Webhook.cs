using Tracker.Store.Followers;

namespace Tracker.Api.Http;

/// <summary>A program of someone else's that is told of everything that is recorded.</summary>
/// <param name="Name">In lower-case letters, digits and hyphens; the name of its bookmark too.</param>
/// <param name="Url">Where it is told.</param>
/// <param name="Key">With which what is sent is signed: 24 octets or more.</param>
public sealed record Webhook(string Name, Uri Url, byte[] Key)
{
    private const string KeyPrefix = "whsec_";
    private const int KeyOctetsMin = 24;

    /// <summary>How often it is tried.</summary>
    public FollowerPace Pace { get; init; } = new();

    /// <summary>The name of the follower that tells it.</summary>
    public string Follower => $"webhook-{Name}";

    /// <summary>Reads the webhooks of the settings, and notes each that cannot be.</summary>
    public static IReadOnlyList<Webhook> Read(IConfigurationSection section, List<string> wrong)
    {
        var webhooks = new List<Webhook>();
        foreach (var item in section.GetChildren())
        {
            var at = $"Tracker__Webhooks__{item.Key}";
            var name = item["Name"] ?? "";
            if (name.Length == 0 || !name.All(it => char.IsAsciiLetterLower(it) || char.IsAsciiDigit(it) || it == '-'))
                wrong.Add($"{at}__Name: '{name}' is not a name; use lower-case letters, digits and hyphens.");
            else if (webhooks.Exists(it => it.Name == name))
                wrong.Add($"{at}__Name: '{name}' stands twice.");
            var url = Uri.TryCreate(item["Url"], UriKind.Absolute, out var given) ? given : null;
            if (url?.Scheme is not ("https" or "http"))
                wrong.Add($"{at}__Url: '{item["Url"]}' cannot be; give an https: address.");
            var key = Octets(item["Secret"] ?? "");
            if (key is null)
                wrong.Add($"{at}__Secret: is not {KeyPrefix} and then {KeyOctetsMin} octets or more in base64.");
            else if (url is not null)
                webhooks.Add(new Webhook(name, url, key));
        }

        return webhooks;
    }

    private static byte[]? Octets(string secret)
    {
        var octets = new byte[secret.Length];
        return secret.StartsWith(KeyPrefix, StringComparison.Ordinal)
            && Convert.TryFromBase64String(secret[KeyPrefix.Length..], octets, out var count)
            && count >= KeyOctetsMin
                ? octets[..count]
                : null;
    }
}
