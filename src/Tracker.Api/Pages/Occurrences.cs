using NodaTime;
using Tracker.Domain.Dossiers;
using Tracker.Domain.Procedures;
using Tracker.Projections.Dossiers;

namespace Tracker.Api.Pages;

/// <summary>What there was to choose from at any moment, by when it was recorded. Background does not count.</summary>
internal sealed class Occurrences
{
    /// <param name="view">The log as folded.</param>
    public Occurrences(TrackerView view)
    {
        foreach (var dossier in view.Dossiers.Values.Where(it => !it.Procedure.IsBackground))
        {
            Instruments.Add(InstrumentWords.Instruments.Code(dossier.Instrument), dossier.Descriptions[0].At, null);
            Ministries.Add(dossier, it => it.Ministry is { } ministry ? [ministry] : []);
            Themes.Add(dossier, it => it.Themes);
            foreach (var milestone in dossier.Milestones)
                Steps.Add(milestone.Key.Step, milestone.Began, null);
        }
    }

    /// <summary>Abbreviations.</summary>
    public OccurringValues Ministries { get; } = new();

    /// <summary>Codes.</summary>
    public OccurringValues Themes { get; } = new();

    /// <summary>Codes.</summary>
    public OccurringValues Instruments { get; } = new();

    /// <summary>Keys.</summary>
    public OccurringValues Steps { get; } = new();
}

/// <summary>Values, each with when there was one.</summary>
internal sealed class OccurringValues
{
    private readonly Dictionary<string, Periods> all = new(StringComparer.Ordinal);

    /// <summary>Each that there was at a moment; null for now.</summary>
    public IEnumerable<string> By(Instant? moment) =>
        all.Where(it => it.Value.Has(moment)).Select(it => it.Key);

    /// <param name="value">What occurs.</param>
    /// <param name="from">The first moment.</param>
    /// <param name="until">The first moment at which it no longer does; null when it still does.</param>
    public void Add(string value, Instant from, Instant? until)
    {
        if (!all.TryGetValue(value, out var periods))
            all[value] = periods = new Periods();
        periods.Add(from, until);
    }

    /// <summary>What the descriptions of a dossier hold, while they do.</summary>
    public void Add(DossierHistory dossier, Func<DossierDescription, IReadOnlyList<string>> values)
    {
        for (var at = 0; at < dossier.Descriptions.Length; at++)
        {
            foreach (var value in values(dossier.Descriptions[at].Description))
            {
                if (at > 0 && values(dossier.Descriptions[at - 1].Description).Contains(value))
                    continue;
                var end = at + 1;
                while (end < dossier.Descriptions.Length
                    && values(dossier.Descriptions[end].Description).Contains(value))
                {
                    end++;
                }

                Add(
                    value,
                    dossier.Descriptions[at].At,
                    end < dossier.Descriptions.Length ? dossier.Descriptions[end].At : null);
            }
        }
    }

    /// <summary>When there was one: from a moment on for ever, and what was over before that.</summary>
    private sealed class Periods
    {
        private readonly List<(Instant From, Instant Until)> past = [];
        private Instant? lasting;

        public void Add(Instant from, Instant? until)
        {
            if (until is { } end)
                past.Add((from, end));
            else if (!(lasting <= from))
                lasting = from;
        }

        public bool Has(Instant? moment) => moment is not { } then
            ? lasting is not null
            : lasting <= then || past.Exists(it => it.From <= then && then < it.Until);
    }
}
