using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Tracker.Api.DossierPages;
using Tracker.Api.Drawings;
using Tracker.Api.Slippage;
using Tracker.Domain.PlanDates;
using Tracker.Projections.Dossiers;
using Tracker.Projections.Slippage;
using Tracker.Tests.Projections;

namespace Tracker.Tests.Api.Drawings;

/// <summary>What holds of every drawing, whatever was said: up to twenty claims, over half a century.</summary>
public sealed class A_drawing
{
    private static readonly LocalDate Today = new(2026, 11, 22);

    /// <summary>A claim: on which day it was said, and which days it names.</summary>
    private static Gen<(LocalDate Said, string Days)> Claims { get; } =
        from said in Gen.Choose(0, 18_000)
        from ahead in Gen.Choose(-400, 4_000)
        from width in Gen.OneOf(Gen.Constant(0), Gen.Choose(1, 40), Gen.Choose(1, 3_000))
        from open in Gen.Elements("begin", "end", "none", "none", "all")
        let day = new LocalDate(1980, 1, 1).PlusDays(said)
        let first = day.PlusDays(ahead)
        let last = first.PlusDays(width)
        select (day, open switch
        {
            "all" => "",
            "begin" => $"/{Iso(last)}",
            "end" => $"{Iso(first)}/",
            _ => $"{Iso(first)}/{Iso(last)}",
        });

    private static Gen<Scenario> Logs { get; } =
        from count in Gen.Choose(1, 20)
        from claims in Claims.ArrayOf(count)
        from happened in Gen.Elements(true, false)
        let log = claims.Index().Aggregate(
            new Scenario().Dossier("wet").Fact("wet", "gepubliceerd", "1979-06-01", source: "stb"),
            (log, it) => log.Claim("wet", "in-werking", Iso(it.Item.Said), it.Item.Days, source: $"s{it.Index}"))
        select happened ? log.Fact("wet", "in-werking", "2031-05-01", source: "stb") : log;

    [Fact]
    public void Stays_within_its_frame() => Holds(log => Rows(log).All(row => row.Marks.All(mark => mark switch
    {
        Band band => band is { From: >= 0, To: <= 100 },
        Point point => IsInside(point.At),
        SaidMark said => IsInside(said.At),
        Tick tick => IsInside(tick.At),
        Label label => IsInside(label.At),
        Reach reach => IsInside(reach.From) && IsInside(reach.To),
        Arrow arrow => IsInside(arrow.From) && IsInside(arrow.To),
        _ => false,
    })));

    [Fact]
    public void Shows_every_period_at_least_as_wide_as_one_can_see() => Holds(log =>
        Rows(log).SelectMany(row => row.Marks).OfType<Band>().All(band => band.To - band.From > 1.19));

    [Fact]
    public void Keeps_the_order_of_days() => Holds(log => Rows(log).All(row =>
    {
        var days = Enumerable.Range(row.Axis.FirstYear, row.Axis.LastYear - row.Axis.FirstYear + 1)
            .SelectMany(year => new[] { new LocalDate(year, 1, 1), new LocalDate(year, 1, 2), new(year, 12, 31) });
        var places = days.Select(row.Axis.X).ToList();
        return places.SequenceEqual(places.Order()) && places.Distinct().Count() == places.Count;
    }));

    [Fact]
    public void Names_no_more_years_than_stand_beside_each_other() => Holds(log =>
        Rows(log).All(row => row.Axis.Years.Count() is >= 1 and <= 8));

    [Fact]
    public void Writes_towards_the_side_with_most_room() => Holds(log =>
        Rows(log).SelectMany(row => row.Marks).OfType<Label>().All(label => label.EndsHere == label.At > 50));

    [Fact]
    public void Has_a_row_for_every_forecast_that_counts_and_the_fact_at_the_end() => Holds(log =>
    {
        var chain = Chains(log).Single(it => it.Standing.Key.Step == "in-werking");
        var counting = chain.Links.Where(it => it.IsForecast || it.Entry.IsFact).Select(it => it.Entry.Id);
        return ShiftDrawing.Of([chain], Today) is not [var drawing]
            || !counting.Except(drawing.Rows.Select(row => row.Link.Entry.Id)).Any();
    });

    [Fact]
    public void Marks_today_only_where_its_years_reach() => Assert.Null(
        TimeAxis.Over([new(2017, 5, 1), new(2024, 1, 1)], Today).Today);

    [Fact]
    public void Goes_on_with_an_arrow_at_an_open_side()
    {
        var log = new Scenario().Dossier("wet")
            .Claim("wet", "in-werking", "2025-01-01", "/2025-06-30", "voor juli 2025", source: "a")
            .Claim("wet", "in-werking", "2025-03-01", "2026-01-01/", "vanaf 2026", source: "b");

        var rows = Assert.Single(ShiftDrawing.Of(Chains(log), Today)).Rows;

        var before = Assert.Single(rows[0].Marks.OfType<Band>());
        Assert.Equal((true, false, 4.0), (before.IsOpenBefore, before.IsOpenAfter, before.From));
        var after = Assert.Single(rows[1].Marks.OfType<Band>());
        Assert.Equal((false, true, 100.0), (after.IsOpenBefore, after.IsOpenAfter, after.To));
    }

    [Fact]
    public void Shows_the_days_of_a_set_one_by_one()
    {
        var days = new PlanDate(new(2028, 1, 1), new(2028, 7, 1), Precision.Set)
        {
            Members = [new(2028, 1, 1), new(2028, 7, 1)],
        };
        var entry = new Scenario().Dossier("wet").Claim("wet", "in-werking", "2026-04-24", "2028-01-01")["wet"]
            .Entries.Single();
        var axis = new TimeAxis(2028, 2028, null);

        var marks = PlanDateMarks.Of(entry with { Claim = entry.Claim! with { Date = days } }, axis);

        Assert.Equal([4.0, 49.7], marks.Cast<Point>().Select(point => Math.Round(point.At, 1)));
    }

    /// <summary>All rows of all three drawings of a log.</summary>
    private static IEnumerable<(TimeAxis Axis, IReadOnlyList<Mark> Marks)> Rows(Scenario log)
    {
        var chains = Chains(log);
        foreach (var drawing in ShiftDrawing.Of(chains, Today))
            foreach (var row in drawing.Rows)
                yield return (drawing.Axis, row.Marks);
        if (TimelineDrawing.Of([.. chains.Select(it => it.Standing)], Today) is { } timeline)
            foreach (var row in timeline.Rows)
                yield return (timeline.Axis, row.Marks);
        var moved = SlippagePortfolio.Of(log.View, Selection.Everything, AsOf.Now, Today).Dossiers
            .SelectMany(dossier => dossier.Chains.Select(chain => new SlippageRow(dossier, chain)))
            .Where(row => row.Moves > 0)
            .ToList();
        if (moved.Count > 0)
        {
            var drawing = MovesDrawing.Of(moved, Today);
            foreach (var row in drawing.Rows)
                yield return (drawing.Axis, row.Marks);
        }
    }

    private static IReadOnlyList<MilestoneChain> Chains(Scenario log) =>
        [.. Standings.Of(log["wet"], AsOf.Now, Today).Select(MilestoneChain.Of)];

    private static bool IsInside(double place) => place is >= TimeAxis.Margin and <= 100 - TimeAxis.Margin;

    private static void Holds(Func<Scenario, bool> rule) =>
        Prop.ForAll(Logs.ToArbitrary(), rule).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    private static string Iso(LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);
}
