using System.Collections.Concurrent;
using NodaTime;
using Tracker.Projections.Agendas;
using Tracker.Projections.Dossiers;

namespace Tracker.Api.Agendas;

/// <summary>
/// The feeds as they were last written. Nothing is done for a feed until something was recorded or a day went by, and
/// nothing is written as long as it would become the same.
/// </summary>
/// <param name="stock">The events of which feeds are made.</param>
/// <param name="withGzip">Whether feeds are compressed for who asks.</param>
/// <param name="octetsMax">How much is kept; above it what was asked longest ago goes.</param>
public sealed class AgendaShelf(
    EventStock stock, bool withGzip, long octetsMax = AgendaShelf.OctetsKept)
{
    /// <summary>Some thousand feeds of the size that a municipality's has.</summary>
    public const long OctetsKept = 64 * 1024 * 1024;

    /// <summary>So many feeds are kept, and so many addresses remembered.</summary>
    public const int PlacesMax = 4096;

    private readonly ConcurrentDictionary<Key, Place> places = new();
    private readonly ConcurrentDictionary<AgendaAddress, Place> atHand = new();
    private long asked;
    private long written;

    /// <summary>How many times a feed was written since the start.</summary>
    public long Written => Interlocked.Read(ref written);

    /// <summary>How many feeds are kept.</summary>
    public int Kept => places.Count;

    /// <summary>How many of these are so large that some clients will not read them.</summary>
    public int Large => places.Count(it => it.Value.Sheet?.Agenda.IsLarge ?? false);

    /// <summary>
    /// The feed that was taken at this very address before, when nothing has happened since; null when it has to be
    /// taken anew. This reads nothing of the address, so that those who ask every few minutes cost next to nothing.
    /// </summary>
    public WrittenAgenda? AtHand(AgendaAddress address, TrackerView view, LocalDate today)
    {
        if (!atHand.TryGetValue(address, out var place) || place.Sheet is not { } sheet || !sheet.IsOf(view, today))
            return null;
        place.LastAsked = Interlocked.Increment(ref asked);
        return sheet.Agenda;
    }

    /// <summary>The feed as it is now; null when there is none.</summary>
    /// <param name="kind">What it is about.</param>
    /// <param name="name">Which one, as in its address; capitals do not matter.</param>
    /// <param name="options">What was asked of it.</param>
    /// <param name="view">The log as folded.</param>
    /// <param name="today">The day in Amsterdam.</param>
    /// <param name="address">Where it was asked, so that it is at hand there the next time; null for nowhere.</param>
    public WrittenAgenda? Take(
        AgendaKind kind, string name, AgendaOptions options, TrackerView view, LocalDate today,
        AgendaAddress? address = null)
    {
        var key = new Key(kind, name.ToLowerInvariant(), options);
        if (Agenda.Find(kind, key.Name, view, today) is not { } agenda)
            return null;
        var place = places.GetOrAdd(key, static _ => new Place());
        var written = Take(place, agenda, options, view, today);
        if (address is { } here)
            Lay(place, here);
        return written;
    }

    /// <summary>Anyone can think of any number of addresses for one feed; at some number all begin anew.</summary>
    private void Lay(Place place, AgendaAddress address)
    {
        if (atHand.Count >= PlacesMax)
            atHand.Clear();
        atHand[address] = place;
    }

    /// <summary>The feed as it is now. Another selection under the same key is another feed.</summary>
    /// <param name="agenda">Which feed.</param>
    /// <param name="options">What was asked of it.</param>
    /// <param name="view">The log as folded.</param>
    /// <param name="today">The day in Amsterdam.</param>
    public WrittenAgenda Take(Agenda agenda, AgendaOptions options, TrackerView view, LocalDate today) =>
        Take(
            places.GetOrAdd(new Key(agenda.Kind, agenda.Key, options), static _ => new Place()),
            agenda, options, view, today);

    private WrittenAgenda Take(
        Place place, Agenda agenda, AgendaOptions options, TrackerView view, LocalDate today)
    {
        place.LastAsked = Interlocked.Increment(ref asked);
        lock (place)
        {
            var kept = place.Sheet;
            if (kept is null || !kept.IsOf(view, today) || kept.Source != agenda)
                place.Sheet = kept = Renew(kept, view, agenda, options, today);
            MakeRoom(place);
            return kept.Agenda;
        }
    }

    private Sheet Renew(Sheet? kept, TrackerView view, Agenda agenda, AgendaOptions options, LocalDate today)
    {
        var source = stock.Configuration.Address(agenda.Path + AgendaQuery.Write(options, agenda.Options));
        var feed = AgendaFeed.Of(view, agenda, options, today, stock, source);
        if (kept is not null && kept.Feed.IsSame(feed))
            return kept with { Source = agenda, View = view, Day = today };
        Interlocked.Increment(ref written);
        return new Sheet(agenda, view, today, feed, new WrittenAgenda(feed, withGzip));
    }

    /// <summary>Takes away what was asked longest ago, but never what is asked now.</summary>
    private void MakeRoom(Place taken)
    {
        var size = places.Sum(it => (long)(it.Value.Sheet?.Agenda.Size ?? 0));
        var count = places.Count;
        if (size <= octetsMax && count <= PlacesMax)
            return;
        foreach (var oldest in places.Where(it => it.Value != taken).OrderBy(it => it.Value.LastAsked).ToList())
        {
            if (size <= octetsMax && count <= PlacesMax)
                return;
            if (!places.TryRemove(oldest))
                continue;
            size -= oldest.Value.Sheet?.Agenda.Size ?? 0;
            // It may still be at hand at some address, and would stay in memory there.
            oldest.Value.Sheet = null;
            count--;
        }
    }

    private sealed record Key(AgendaKind Kind, string Name, AgendaOptions Options);

    /// <summary>A feed as written, and from what.</summary>
    private sealed record Sheet(
        Agenda Source, TrackerView View, LocalDate Day, AgendaFeed Feed, WrittenAgenda Agenda)
    {
        public bool IsOf(TrackerView view, LocalDate day) => ReferenceEquals(View, view) && Day == day;
    }

    /// <summary>Where a feed lies.</summary>
    private sealed class Place
    {
        private volatile Sheet? sheet;
        private long lastAsked;

        public Sheet? Sheet
        {
            get => sheet;
            set => sheet = value;
        }

        public long LastAsked
        {
            get => Interlocked.Read(ref lastAsked);
            set => Interlocked.Exchange(ref lastAsked, value);
        }
    }
}
