using System.Globalization;
using NodaTime;
using Tracker.Domain;
using Tracker.Domain.Calendars;
using Tracker.Domain.Dossiers;
using Tracker.Domain.Sources;

namespace Tracker.Bench;

/// <summary>
/// A log as this field might write it, made up but always the same: dossiers that go their way side by side for eleven
/// years, and letters that speak of them. An event has some 300 bytes of JSON.
/// </summary>
/// <param name="Count">How many events, sources included; at least twice the number of dossiers.</param>
/// <param name="Dossiers">How many dossiers; each has about as many events as another.</param>
internal sealed record MadeLog(int Count, int Dossiers)
{
    private static readonly Instant Begin = Instant.FromUtc(2015, 12, 1, 8, 0);
    private static readonly Instant End = Instant.FromUtc(2026, 11, 20, 17, 0);

    // A letter speaks for this long; then comes the next.
    private static readonly Period LetterHolds = Period.FromDays(3);

    private static readonly Author[] Authors =
    [
        .. Enumerable.Range(1, 20).Select(number => new Author(
            string.Create(CultureInfo.InvariantCulture, $"redactie-{number:00}"), number % 4 == 0 ? "api" : "pagina")),
    ];

    /// <summary>What kind a stream of a made log is.</summary>
    public static string StreamType(string stream) =>
        stream.StartsWith(DossierDecider.Stream(""), StringComparison.Ordinal)
            ? DossierDecider.StreamType
            : SourceDecider.StreamType;

    /// <summary>The slug of a dossier, counted from 0.</summary>
    public static string Slug(int dossier) =>
        string.Create(CultureInfo.InvariantCulture, $"wet-verzonnen-{dossier:00000}");

    /// <summary>Every event in order, from position 1 on without gaps. Each time the same ones.</summary>
    public IEnumerable<Recorded> Events()
    {
        var chance = new Random(2026);
        var made = new MadeDossier[Dossiers];
        var step = (End - Begin) / Count;
        var (position, opened, letter) = (0L, 0, new LocalDate(2000, 1, 1));
        while (position < Count)
        {
            var at = Micro(Begin + (step * position));
            var day = Amsterdam.DayOf(at);
            if (day > letter + LetterHolds)
            {
                letter = day;
                yield return Recorded(
                    ++position, SourceDecider.Stream(Letter(letter)), 1, at, Registered(letter), chance);
                continue;
            }

            // All dossiers are opened within the first quarter of the log, the first one at once.
            var next = opened == 0 || (opened < Dossiers && position * 4 * Dossiers > (long)opened * Count)
                ? opened++
                : chance.Next(opened);
            var dossier = made[next] ??= new MadeDossier(Slug(next), next);
            var happened = dossier.Next(letter, Letter(letter), chance);
            yield return Recorded(
                ++position, DossierDecider.Stream(dossier.Slug), dossier.Count, at, happened, chance);
        }
    }

    private static Recorded Recorded(
        long position, string stream, long version, Instant at, TrackerEvent happened, Random chance)
    {
        var id = new byte[16];
        chance.NextBytes(id);
        return new Recorded(position, new Guid(id), stream, version, at, Authors[position % Authors.Length], happened);
    }

    private static SourceRegistered Registered(LocalDate day) => new(
        Letter(day),
        new SourceDocument(
            $"Kamerbrief over de voortgang van wetgeving voor medeoverheden van {DutchDates.Day(day)}",
            "Ministerie van Binnenlandse Zaken en Koninkrijksrelaties",
            day,
            SaidOnIsApproximate: false,
            IsOfficial: true,
            new Uri($"https://voorbeeld.nl/kamerstukken/{Letter(day)}")));

    private static string Letter(LocalDate day) =>
        string.Create(CultureInfo.InvariantCulture, $"kamerbrief-{day.Year}-{day.Month:00}-{day.Day:00}");

    // As PostgreSQL keeps it.
    private static Instant Micro(Instant at) => Instant.FromUnixTimeTicks(at.ToUnixTimeTicks() / 10 * 10);
}
