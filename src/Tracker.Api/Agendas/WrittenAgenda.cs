using System.Buffers;
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
        var octets = new ArrayBufferWriter<byte>();
        CalendarWriter.Write(feed.Calendar, octets);
        Plain = new Encoded(octets.WrittenSpan.ToArray(), null);
        Zipped = withGzip ? new Encoded(Zip(Plain.Octets), "gzip") : null;
        Events = feed.Calendar.Events.Count;
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
    public int Size => Plain.Octets.Length + (Zipped?.Octets.Length ?? 0);

    private static byte[] Zip(byte[] octets)
    {
        var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.Optimal))
            gzip.Write(octets);
        return zipped.ToArray();
    }

    /// <summary>The octets in one encoding, with the strong tag that is made of just these.</summary>
    public sealed class Encoded(byte[] octets, string? encoding)
    {
        public byte[] Octets => octets;

        /// <summary>The value of <c>Content-Encoding</c>; null for none.</summary>
        public string? Encoding => encoding;

        public string EntityTag { get; } =
            $"\"{Convert.ToHexStringLower(SHA256.HashData(octets).AsSpan(0, HashOctets))}\"";
    }
}
