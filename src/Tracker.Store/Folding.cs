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
        // All together; one by one when one of them cannot be folded, to find which.
        if (Obstacle is null && stored.Count > 0 && Wrong(stored) is not null)
        {
            foreach (var next in stored)
            {
                if (Wrong([next]) is { } wrong)
                {
                    Obstacle = $"Stopped before position {next.Position}, '{next.Type}' in {next.Stream}: "
                        + wrong.Message.ReplaceLineEndings(" ");
                    return;
                }
            }
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

    /// <summary>Folds all of these, or none.</summary>
    /// <param name="stored">At least one.</param>
    /// <returns>Why it was none; null when it was all.</returns>
    private Exception? Wrong(IReadOnlyList<StoredEvent> stored)
    {
        var (moment, leftOut) = (latest, LeftOut);
        var run = new List<Recorded>(stored.Count);
        try
        {
            foreach (var next in stored.Where(next => next.Counts))
            {
                if (forms.PassesOver(next.Type))
                {
                    leftOut = leftOut.SetItem(next.Type, leftOut.GetValueOrDefault(next.Type) + 1);
                    continue;
                }

                moment = Instant.Max(moment, next.At);
                run.Add(next.Read(forms, moment));
            }

            foreach (var fold in folds)
            {
                fold.Fold(run);
            }
        }
        catch (Exception wrong)
        {
            return wrong;
        }

        foreach (var fold in folds)
        {
            fold.Keep();
        }

        (latest, LeftOut) = (moment, leftOut);
        (Position, LastId) = (stored[^1].Position, stored[^1].Id);
        return null;
    }
}
