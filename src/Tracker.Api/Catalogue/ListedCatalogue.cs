using NodaTime;
using Tracker.Domain;
using Tracker.Domain.Dossiers;
using Tracker.Domain.PlanDates;
using Tracker.Domain.Sources;

namespace Tracker.Api.Catalogue;

/// <summary>How a date phrase is read against the date of the letter it stands in.</summary>
public delegate PhraseReading PhraseReads(string phrase, LocalDate letterDate);

/// <summary>A file of the catalogue.</summary>
/// <param name="Name">Its path under <c>data/catalogue</c>, such as <c>dossiers/wpp.yaml</c>.</param>
public sealed record CatalogueFile(string Name, string Text);

/// <summary>Where something stands in the catalogue.</summary>
/// <param name="Line">Counted from 1.</param>
public sealed record CataloguePlace(string File, int Line)
{
    public override string ToString() => string.Create(null, $"{File}:{Line}");
}

/// <summary>What is wrong with the catalogue, in a Dutch sentence for the one who edits it.</summary>
public sealed record CatalogueFault(CataloguePlace Place, string Reason)
{
    public override string ToString() => $"{Place}: {Reason}";
}

/// <summary>What the catalogue holds, as commands that can be given; or everything that is wrong with it.</summary>
public abstract record CatalogueReading
{
    private CatalogueReading()
    {
    }

    public sealed record Read(ListedCatalogue Catalogue) : CatalogueReading;

    /// <param name="Faults">By file and line; at least one.</param>
    public sealed record NotRead(Values<CatalogueFault> Faults) : CatalogueReading;
}

/// <summary>The catalogue: sources, and what they say about dossiers.</summary>
public sealed record ListedCatalogue(Values<ListedSource> Sources, Values<ListedDossier> Dossiers);

/// <param name="TextFile">The name of a plain text of the document, to check phrases against; null for none.</param>
public sealed record ListedSource(string Key, SourceDocument Document, string? TextFile, CataloguePlace Place);

/// <param name="Settlements">Choices between entries that contradict each other.</param>
public sealed record ListedDossier(
    OpenDossier Opening, Values<ListedEntry> Entries, Values<ListedSettlement> Settlements, CataloguePlace Place)
{
    public string Slug => Opening.Slug;
}

/// <summary>A fact, claim, flag, link, wish or obligation of the catalogue.</summary>
/// <param name="Command">What records it, under the id of the catalogue.</param>
/// <param name="Withdrawn">Why it no longer holds; null while it does.</param>
public sealed record ListedEntry(DossierCommand Command, string? Withdrawn, CataloguePlace Place)
{
    /// <summary>Stable and unique in its dossier; the first revision in the log bears it.</summary>
    public string Id => Command.About!;

    /// <summary>What a fact or claim states; null for what is about no milestone.</summary>
    public Statement? Statement => Command switch
    {
        RecordFact it => it.Statement,
        RecordClaim it => it.Statement,
        _ => null,
    };

    /// <summary>Where and when it was said.</summary>
    public Citation Said => Command switch
    {
        RaiseFlag it => it.Citation,
        LowerFlag it => it.Citation,
        LinkDossier it => it.Citation,
        VoiceWish it => it.Citation,
        IdentifyObligation it => it.Citation,
        _ when Statement is { } it => it.Citation,
        _ => throw new InvalidOperationException($"{Command.GetType().Name} is not an entry."),
    };

    /// <summary>The same entry under the id of a revision.</summary>
    public DossierCommand As(string id) => Command switch
    {
        RecordFact it => it with { Statement = it.Statement with { Entry = id } },
        RecordClaim it => it with { Statement = it.Statement with { Entry = id } },
        RaiseFlag it => it with { Citation = it.Citation with { Entry = id } },
        LowerFlag it => it with { Citation = it.Citation with { Entry = id } },
        LinkDossier it => it with { Citation = it.Citation with { Entry = id } },
        VoiceWish it => it with { Citation = it.Citation with { Entry = id } },
        IdentifyObligation it => it with { Citation = it.Citation with { Entry = id } },
        _ => throw new InvalidOperationException($"{Command.GetType().Name} is not an entry."),
    };
}

/// <summary>A choice of the catalogue between entries that contradict each other.</summary>
/// <param name="Id">Stable and unique in its dossier.</param>
/// <param name="Kept">The id of the entry that holds, as the catalogue names it.</param>
/// <param name="Reason">Why.</param>
/// <param name="Withdrawn">Why it no longer holds; null while it does.</param>
public sealed record ListedSettlement(string Id, string Kept, string Reason, string? Withdrawn, CataloguePlace Place);
