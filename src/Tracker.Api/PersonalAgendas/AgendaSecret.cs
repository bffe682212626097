using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Tracker.Api.PersonalAgendas;

/// <summary>
/// The part of an address that nobody can guess. Who has it may read the feed, or keep it; we keep its hash alone, so
/// we can show it only when it has just been made.
/// </summary>
public static class AgendaSecret
{
    /// <summary>Five random bits for each character: 180 together.</summary>
    public const int Length = 36;

    // 32 characters, without those that look alike on paper, and none that an address or a mail program bends.
    private const string Characters = "abcdefghijkmnpqrstuvwxyz23456789";

    private static readonly SearchValues<char> Known = SearchValues.Create(Characters);

    public static string New() => RandomNumberGenerator.GetString(Characters, Length);

    /// <summary>Whether it can be one; what cannot is not worth looking up.</summary>
    public static bool IsShaped(string? text) => text?.Length == Length && !text.AsSpan().ContainsAnyExcept(Known);

    /// <summary>What we keep of it: the SHA-256.</summary>
    public static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
