using System.Buffers;
using Tracker.Domain.Dossiers;

namespace Tracker.Projections.Agendas;

/// <summary>The name of an event for ever, such as <c>wpp.in-werking@planner.example.nl</c>; it needs no
/// escaping.</summary>
public sealed record EventUid
{
    private const int OctetsMax = 255;

    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789.-_:");

    /// <param name="name">What it names: lower-case letters, digits, dots and hyphens.</param>
    /// <param name="host">The configured constant of the installation; never the host of a request.</param>
    /// <exception cref="ArgumentException">A part is empty, too long, or has characters that it may not
    /// have.</exception>
    public EventUid(string name, string host)
    {
        if (name.Length == 0 || host.Length == 0 || name.Length + host.Length >= OctetsMax
            || name.AsSpan().ContainsAnyExcept(Allowed) || host.AsSpan().ContainsAnyExcept(Allowed))
            throw new ArgumentException($"'{name}@{host}' cannot name an event.", nameof(name));
        Value = $"{name}@{host}";
        Group = name.Split('.')[0];
    }

    public string Value { get; }

    /// <summary>The name up to its first dot: the slug of the dossier.</summary>
    public string Group { get; }

    /// <summary>The name of a milestone's event: it depends on nothing but the key.</summary>
    public static EventUid Of(MilestoneKey key, string host) => new(key.Join("."), host);

    public bool Equals(EventUid? other) => other is not null && Value == other.Value;

    public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Value;
}
