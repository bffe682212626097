using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Tracker.Domain.Organisations;
using Tracker.Projections.Dossiers;
using RAMDirectory = Lucene.Net.Store.RAMDirectory;

namespace Tracker.Api.Search;

/// <summary>
/// All that can be found by its words: dossiers, sources and public bodies. It follows the view: before it answers,
/// what became different since the last question is read anew, and nothing else.
/// </summary>
public sealed class SearchIndex : IDisposable
{
    /// <summary>So many are found at most.</summary>
    public const int FoundMax = 50;

    private readonly Lock gate = new();
    private readonly RAMDirectory folder = new();
    private readonly IndexWriter writer;
    private readonly SearcherManager searchers;
    private readonly Dictionary<(FindableKind Kind, string Key), object> known = [];
    private TrackerView? last;

    public SearchIndex()
    {
        writer = new IndexWriter(folder, new IndexWriterConfig(DutchWords.Version, DutchWords.Whole));
        searchers = new SearcherManager(writer, applyAllDeletes: true, searcherFactory: null);
    }

    /// <summary>What is found, the best first.</summary>
    /// <param name="view">The log as folded.</param>
    /// <param name="sought">What someone typed.</param>
    /// <param name="most">How many at most: 1 to <see cref="FoundMax"/>.</param>
    public Found Find(TrackerView view, string sought, int most)
    {
        Follow(view);
        var searcher = searchers.Acquire();
        try
        {
            var words = new SoughtWords(sought, searcher.IndexReader);
            var exact = Take(searcher, words.Exactly(), most);
            return exact.Count > 0 ? new Found(exact, IsNear: false)
                : new Found(Take(searcher, words.Nearly(), most), IsNear: true);
        }
        finally
        {
            searchers.Release(searcher);
        }
    }

    public void Dispose()
    {
        searchers.Dispose();
        writer.Dispose();
        folder.Dispose();
    }

    private static List<FoundItem> Take(IndexSearcher searcher, Query? query, int most) => query is null
        ? []
        :
        [
            .. searcher.Search(query, null, Math.Clamp(most, 1, FoundMax), IndexFields.Order).ScoreDocs
                .Select(hit => IndexFields.Item(searcher.Doc(hit.Doc))),
        ];

    /// <summary>Values of the view never change, so what is the same object says the same.</summary>
    private void Follow(TrackerView view)
    {
        lock (gate)
        {
            if (ReferenceEquals(last, view))
                return;
            if (last is null)
                foreach (var body in OrganisationRegister.Known.All)
                    if (Findable.Of(body) is { } found)
                        Write(found);
            if (!ReferenceEquals(last?.Dossiers, view.Dossiers))
                foreach (var (slug, dossier) in view.Dossiers)
                    if (!dossier.Procedure.IsBackground && IsNew(FindableKind.Dossier, slug, dossier))
                        Write(Findable.Of(dossier));
            if (!ReferenceEquals(last?.Sources, view.Sources))
                foreach (var (key, document) in view.Sources)
                    if (IsNew(FindableKind.Source, key, document))
                        Write(Findable.Of(key, document));
            searchers.MaybeRefreshBlocking();
            last = view;
        }
    }

    private bool IsNew(FindableKind kind, string key, object content)
    {
        if (known.TryGetValue((kind, key), out var before) && ReferenceEquals(before, content))
            return false;
        known[(kind, key)] = content;
        return true;
    }

    private void Write(Findable it) => writer.UpdateDocument(IndexFields.Name(it), IndexFields.Document(it));
}

/// <summary>What was found.</summary>
/// <param name="IsNear">Nothing has just these words: these have words that look like them.</param>
public sealed record Found(IReadOnlyList<FoundItem> Items, bool IsNear);

/// <summary>One thing that was found.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">Its name in addresses.</param>
/// <param name="Name">As lists show it.</param>
public sealed record FoundItem(FindableKind Kind, string Key, string Name)
{
    public string Address => FindableWords.Address(Kind, Key);
}
