using System.Collections.Immutable;
using NodaTime;
using Tracker.Domain;

namespace Tracker.Store;

/// <summary>The views of one node and how far along the log they are.</summary>
internal sealed class Folding(EventForms forms, IReadOnlyList<LiveFold> folds)
{
    private static readonly ImmutableSortedDictionary<string, int> Nothing =
        ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);

    private Instant latest = Instant.MinValue;
    private string? server;

    /// <summary>Of the last event that was folded or passed over.</summary>
    public long Position { get; private set; }

    /// <summary>The identity of the event at <see cref="Position"/>; null at the beginning.</summary>
    public Guid? LastId { get; private set; }

    /// <summary>The beginning of the log that was folded.</summary>
    public LogMark Mark => new(Position, LastId, server);

    /// <summary>What stands in the way of the next event; null when nothing does.</summary>
    public string? Obstacle { get; private set; }

    /// <summary>How many events were left out because the forms say so, by the name of their type.</summary>
    public ImmutableSortedDictionary<string, int> LeftOut { get; private set; } = Nothing;

    /// <summary>Folds events into every view, until one cannot be folded: then this stays before it.</summary>
    public void Fold(IReadOnlyList<StoredEvent> stored)
    {
        foreach (var next in stored)
        {
            try
            {
                Fold(next);
            }
            catch (Exception failure)
            {
                Obstacle = $"Stopped before position {next.Position}, '{next.Type}' in {next.Stream}: "
                    + failure.Message.ReplaceLineEndings(" ");
                return;
            }

            Position = next.Position;
            LastId = next.Id;
        }
    }

    public void Publish()
    {
        foreach (var fold in folds)
        {
            fold.Publish(Mark);
        }
    }

    /// <summary>Whether the log is still the one that was folded, by what stands at that place now.</summary>
    public bool Recognise(LogMark found)
    {
        var same = found == Mark with { Server = server ?? found.Server };
        server = found.Server;
        return same;
    }

    /// <summary>Back to the beginning of the log. What is published stays until the next time.</summary>
    public void BeginAnew()
    {
        latest = Instant.MinValue;
        Position = 0;
        LastId = null;
        Obstacle = null;
        LeftOut = Nothing;
        foreach (var fold in folds)
        {
            fold.BeginAnew();
        }
    }

    private void Fold(StoredEvent next)
    {
        if (!next.Counts)
        {
            return;
        }

        if (forms.PassesOver(next.Type))
        {
            LeftOut = LeftOut.SetItem(next.Type, LeftOut.GetValueOrDefault(next.Type) + 1);
            return;
        }

        var at = Instant.Max(latest, next.At);
        var recorded = next.Read(forms) with { At = at };
        foreach (var fold in folds)
        {
            fold.Fold(recorded);
        }

        foreach (var fold in folds)
        {
            fold.Keep();
        }

        latest = at;
    }
}
