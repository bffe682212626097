using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;
using NodaTime;
using Tracker.Projections.Agendas;

namespace Tracker.Api.Agendas;

/// <summary>A feed as it goes over the line, ready to be sent again and again.</summary>
public sealed class WrittenAgenda
{
    /// <summary>Google reads no calendar of a megabyte or more; this leaves room to act.</summary>
    public const int OctetsLarge = 900_000;

    /// <summary>Nor one of more events than this.</summary>
    public const int EventsLarge = 1_000;

    private const int HashOctets = 16;

    public WrittenAgenda(AgendaFeed feed, bool withGzip)
    {
        var octets = CalendarWriter.Write(feed.Calendar);
        var hash = Convert.ToHexStringLower(SHA256.HashData(octets.Span).AsSpan(0, HashOctets));
        Plain = new Encoded($"\"{hash}\"", null, () => octets);
        // Nodes may compress the same octets into others, so the tag is made of what both began with.
        Zipped = withGzip ? new Encoded($"\"{hash}-gzip\"", "gzip", () => Zip(octets.Span)) : null;
        Events = feed.Calendar.Groups.EventCount;
        // HTTP knows whole seconds; rounded down it is never in the future.
        LastModified = Instant.FromUnixTimeSeconds(feed.LastModified.ToUnixTimeSeconds()).ToDateTimeOffset();
        LastModifiedText = HeaderUtilities.FormatDate(LastModified);
    }

    public Encoded Plain { get; }

    /// <summary>Null where compression of feeds is switched off.</summary>
    public Encoded? Zipped { get; }

    public int Events { get; }

    /// <summary>It is so large that some clients will not read it.</summary>
    public bool IsLarge => Plain.Octets.Length > OctetsLarge || Events > EventsLarge;

    /// <summary>In whole seconds.</summary>
    public DateTimeOffset LastModified { get; }

    /// <summary>The same as HTTP writes it.</summary>
    public string LastModifiedText { get; }

    /// <summary>How much room it takes in memory.</summary>
    public int Size => Plain.Octets.Length + (Zipped is { IsMade: true } zipped ? zipped.Octets.Length : 0);

    private static ReadOnlyMemory<byte> Zip(ReadOnlySpan<byte> octets)
    {
        var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(octets);
        return zipped.GetBuffer().AsMemory(0, (int)zipped.Length);
    }

    /// <summary>The feed in one encoding; made when it is first sent, for most that ask have it already.</summary>
    public sealed class Encoded(string entityTag, string? encoding, Func<ReadOnlyMemory<byte>> make)
    {
        private readonly Lazy<ReadOnlyMemory<byte>> octets = new(make);

        public ReadOnlyMemory<byte> Octets => octets.Value;

        public bool IsMade => octets.IsValueCreated;

        /// <summary>The value of <c>Content-Encoding</c>; null for none.</summary>
        public string? Encoding => encoding;

        /// <summary>A strong tag, for another calendar or another encoding has another one.</summary>
        public string EntityTag => entityTag;
    }
}
