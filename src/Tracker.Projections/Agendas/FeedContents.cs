using NodaTime;

namespace Tracker.Projections.Agendas;

/// <summary>What dossiers have to tell in a feed.</summary>
/// <param name="Groups">The events of those that have any.</param>
/// <param name="ChangedAt">When it last became different, also by an event that left it.</param>
internal sealed record FeedContents(EventGroups Groups, Instant ChangedAt)
{
    /// <summary>Of all dossiers all that there is.</summary>
    public static FeedContents OfAll(IReadOnlyList<DossierStock> dossiers, AgendaManner manner)
    {
        var (groups, changed) = (new List<EventGroup>(dossiers.Count), Instant.MinValue);
        foreach (var dossier in dossiers)
        {
            var told = dossier.Told(manner);
            changed = Instant.Max(changed, Instant.Max(told.RecordedAt, told.ChangedAt));
            if (told.Group is { } group)
                groups.Add(group);
        }

        return new FeedContents(new EventGroups(groups), changed);
    }

    /// <summary>What a feed takes of them.</summary>
    public static FeedContents Of(
        IReadOnlyList<DossierStock> dossiers, AgendaManner manner, Agenda agenda, AgendaOptions options)
    {
        var (groups, changed) = (new List<EventGroup>(), Instant.MinValue);
        foreach (var dossier in dossiers)
        {
            if (!AgendaScope.WasEverIn(dossier.Dossier, agenda, options))
                continue;
            var told = dossier.Told(manner);
            changed = Instant.Max(changed, told.RecordedAt);
            if (!AgendaScope.IsIn(dossier.Dossier, agenda, options))
                continue;
            changed = Instant.Max(changed, told.ChangedAt);
            if (told.Those(options.Selection) is { } group)
                groups.Add(group);
        }

        return new FeedContents(new EventGroups(groups), changed);
    }
}
