using NodaTime;
using Tracker.Api.Catalogue;
using Tracker.Domain;
using Tracker.Domain.Dossiers;
using Tracker.Domain.PlanDates;

namespace Tracker.Tests.Api.Catalogue;

/// <summary>A log in memory into which catalogues are brought, and in which people record things.</summary>
public sealed class CatalogueLog
{
    private readonly Dictionary<string, List<Recorded>> streams = new(StringComparer.Ordinal);
    private long position;

    public static Author Editor { get; } = new("redacteur-1", "pagina");

    /// <summary>The version by which <see cref="Reads"/> signs.</summary>
    public string RulesVersion { get; set; } = "1";

    public IReadOnlyList<Recorded> this[string stream] => streams.GetValueOrDefault(stream) ?? [];

    private Dictionary<string, IReadOnlyList<Recorded>> Histories =>
        streams.ToDictionary(it => it.Key, it => (IReadOnlyList<Recorded>)it.Value, StringComparer.Ordinal);

    public DossierState.Open Dossier(string slug) => Assert.IsType<DossierState.Open>(
        this[DossierDecider.Stream(slug)].Aggregate<Recorded, DossierState>(
            DossierState.Unopened.Instance, (state, recorded) => DossierDecider.Evolve(state, recorded.Event)));

    /// <summary>Brings a catalogue in, and tells what was recorded: the kind of event and the entry.</summary>
    public IReadOnlyList<string> Load(params CatalogueFile[] files) => Load(Reads, files);

    /// <summary>The same, with phrases read by other rules than <see cref="Reads"/>.</summary>
    public IReadOnlyList<string> Load(PhraseReads reads, params CatalogueFile[] files)
    {
        var load = Assert.IsType<CatalogueLoad.Possible>(CatalogueLoad.Of(Read(files, reads), Histories));
        foreach (var stream in load.Streams)
        {
            Assert.Equal(this[stream.Stream].Count, stream.Version);
            foreach (var happened in stream.Events)
                Record(stream.Stream, happened, Author.Catalogue);
        }

        return [.. load.Streams.SelectMany(stream => stream.Events).Select(Told)];
    }

    /// <summary>Why a catalogue cannot be brought in.</summary>
    public IReadOnlyList<string> Refused(params CatalogueFile[] files) =>
    [
        .. Assert.IsType<CatalogueLoad.NotPossible>(CatalogueLoad.Of(Read(files, Reads), Histories))
            .Refused.Select(fault => fault.ToString()),
    ];

    /// <summary>A person records something.</summary>
    public void Entered(string slug, TrackerEvent happened) => Record(DossierDecider.Stream(slug), happened, Editor);

    public void Record(string stream, TrackerEvent happened, Author by)
    {
        var recorded = streams.TryGetValue(stream, out var known) ? known : streams[stream] = [];
        var at = Instant.FromUnixTimeSeconds(++position);
        recorded.Add(new Recorded(position, Guid.CreateVersion7(), stream, recorded.Count + 1, at, by, happened));
    }

    /// <summary>Reads every phrase as the first of January of the year that stands at its end.</summary>
    private PhraseReading Reads(string phrase, LocalDate letterDate) => new PhraseReading.Read(
        PlanDate.Day(new LocalDate(int.Parse(phrase[^4..], null), 1, 1)) with { RulesVersion = RulesVersion },
        null, null, null);

    private static ListedCatalogue Read(IReadOnlyList<CatalogueFile> files, PhraseReads reads) =>
        CatalogueReader.Read(files, reads) switch
        {
            CatalogueReading.Read it => it.Catalogue,
            var wrong => throw new InvalidOperationException($"{wrong}"),
        };

    private static string Told(TrackerEvent happened) => happened switch
    {
        StepTaken it => $"{it.GetType().Name} {it.Statement.Entry}",
        Planned it => $"Planned {it.Statement.Entry}",
        Remark it => $"{it.GetType().Name} {it.Citation.Entry}",
        EntryRetracted it => $"EntryRetracted {it.Entry}: {it.Reason}",
        _ => happened.GetType().Name,
    };
}
