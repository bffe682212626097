using System.Security.Cryptography;
using System.Text;

namespace Tracker.Api.Http;

/// <summary>
/// A key with which a program signs in. We know its hash alone, so that reading the settings gives nobody a key.
/// </summary>
/// <param name="Name">The program; what the log keeps is <c>api-</c> and this name.</param>
/// <param name="Role">One of <see cref="Roles"/>.</param>
/// <param name="Hash">The SHA-256 digest of the key in UTF-8, 32 octets.</param>
public sealed record ApiKey(string Name, string Role, byte[] Hash)
{
    /// <summary>Whether this is the key; it takes as long whether or not it is.</summary>
    public bool Is(string key) =>
        CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(key)), Hash);

    /// <summary>Reads the keys of the settings, and notes each that cannot be.</summary>
    public static IReadOnlyList<ApiKey> Read(IConfigurationSection section, List<string> wrong)
    {
        var keys = new List<ApiKey>();
        foreach (var item in section.GetChildren())
        {
            var at = $"Tracker__ApiKeys__{item.Key}";
            var (name, role, hash) = (item["Name"] ?? "", item["Role"] ?? "", Octets(item["Hash"] ?? ""));
            if (name.Length == 0 || !name.All(it => char.IsAsciiLetterLower(it) || char.IsAsciiDigit(it) || it == '-'))
                wrong.Add($"{at}__Name: '{name}' is not a name; use lower-case letters, digits and hyphens.");
            else if (keys.Exists(it => it.Name == name))
                wrong.Add($"{at}__Name: '{name}' stands twice.");
            if (!Roles.All.Contains(role))
                wrong.Add($"{at}__Role: '{role}' is not a role; choose from {string.Join(", ", Roles.All)}.");
            if (hash is null)
                wrong.Add($"{at}__Hash: is not the SHA-256 of a key in 64 hexadecimal digits.");
            else
                keys.Add(new ApiKey(name, role, hash));
        }

        return keys;
    }

    private static byte[]? Octets(string hash) =>
        hash.Length == SHA256.HashSizeInBytes * 2 && hash.All(char.IsAsciiHexDigit)
            ? Convert.FromHexString(hash)
            : null;
}
