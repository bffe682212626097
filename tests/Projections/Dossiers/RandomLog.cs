using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Tracker.Domain;
using Tracker.Domain.Dossiers;
using Tracker.Domain.PlanDates;
using Tracker.Domain.Procedures;
using Tracker.Projections.Dossiers;

namespace Tracker.Tests.Projections.Dossiers;

/// <summary>Logs of anything in any order, and moments on both axes to look at them from.</summary>
public static class RandomLog
{
    private static readonly LocalDate Start = new(2026, 1, 1);

    private static readonly string[] Steps =
    [
        "aangekondigd", "bij-raad-van-state", "ingediend-tk", "tk-aangenomen", "tk-verworpen", "gepubliceerd",
        "in-werking",
    ];

    public static readonly LocalDate[] Days = [.. Enumerable.Range(0, 12).Select(at => Start.PlusDays(at * 20))];

    /// <summary>One thing that is recorded, in numbers that shrink.</summary>
    /// <param name="What">Which kind of thing.</param>
    /// <param name="Wait">Hours since the one before; often nothing, for several things are recorded at once.</param>
    public sealed record Act(int What, int Dossier, int Step, int Said, int First, int Width, int Source, int Wait);

    public static Gen<Act> Acts { get; } =
        from what in Gen.Choose(0, 11)
        from dossier in Gen.Choose(0, 1)
        from step in Gen.Choose(0, Steps.Length - 1)
        from said in Gen.Choose(0, Days.Length - 1)
        from first in Gen.Choose(0, Days.Length - 1)
        from width in Gen.Choose(0, 3)
        from source in Gen.Choose(0, 3)
        from wait in Gen.Elements(0, 0, 1, 30, 900)
        select new Act(what, dossier, step, said, first, width, source, wait);

    public static Gen<AsOf> Bounds { get; } =
        from said in Gen.Choose(-1, Days.Length - 1)
        from recorded in Gen.Choose(-1, 40)
        select new AsOf(
            said < 0 ? null : Days[said],
            recorded < 0 ? null : Clock + Duration.FromHours(recorded * 100));

    private static Instant Clock { get; } = Instant.FromUtc(2026, 1, 1, 9, 0);

    /// <summary>The log of what was done.</summary>
    public static IReadOnlyList<Recorded> Of(IEnumerable<Act> acts)
    {
        var log = new List<Recorded>();
        var at = Clock;
        foreach (var act in acts)
        {
            at += Duration.FromHours(act.Wait);
            var (stream, happened) = Happened(act, log);
            var position = log.Count + 1;
            log.Add(new Recorded(
                position, new Guid(position, 0, 0, new byte[8]), stream, 1 + log.Count(it => it.Stream == stream), at,
                new Author("iemand", "pagina"), happened));
        }

        return log;
    }

    public static TrackerView Fold(IEnumerable<Recorded> log) => log.Aggregate(TrackerView.Empty, TrackerView.Evolve);

    private static (string Stream, TrackerEvent Happened) Happened(Act act, List<Recorded> log)
    {
        var slug = act.Dossier == 0 ? "een" : "twee";
        var stream = DossierDecider.Stream(slug);
        var known = log.Where(it => it.Stream == stream).Select(it => it.Event).ToList();
        var described = new DossierDescription($"Titel {log.Count}", null, [], "BZK", [], [], [], null);
        if (known.Count == 0)
        {
            return (stream, new DossierOpened(slug, Instrument.Act, described));
        }

        return (stream, act.What switch
        {
            0 => new DossierDescribed(described),
            1 or 2 => new EntryRetracted($"e{act.Said + act.First}", "Verkeerd."),
            3 or 4 or 5 => FactTable.Make(new RecordFact(Said(act, log.Count), Days[act.First])),
            _ => Claim(act, log.Count),
        });
    }

    private static Planned Claim(Act act, int count)
    {
        var first = Days[act.First];
        var interval = act.Width switch
        {
            0 => $"{first:yyyy-MM-dd}",
            1 => string.Empty,
            2 => $"{first:yyyy-MM-dd}/",
            _ => $"{first:yyyy-MM-dd}/{first.PlusDays(50):yyyy-MM-dd}",
        };
        return new Planned(
            Said(act, count), null, Scenario.Interval(interval), Firmness.Planned, null, act.What == 11);
    }

    private static Statement Said(Act act, int count) => new(
        $"e{count}", Steps[act.Step], act.Step == Steps.Length - 1 && act.Width == 3 ? "deel-1" : null, 1,
        $"bron-{act.Source}", null, null, Days[act.Said], false);
}
