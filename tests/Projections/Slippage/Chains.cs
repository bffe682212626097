using NodaTime;
using NodaTime.Text;
using Tracker.Domain.PlanDates;
using Tracker.Projections.Dossiers;
using Tracker.Projections.Slippage;

namespace Tracker.Tests.Projections.Slippage;

/// <summary>Chains in a line for each link: <c>later 2026-04-01/2026-06-30 +273 +274</c>.</summary>
internal static class Chains
{
    public static readonly LocalDate Today = new(2026, 11, 22);

    public static MilestoneChain Chain(
        this Scenario scenario, string slug, string step = "in-werking", AsOf? bounds = null) =>
        MilestoneChain.Of(Assert.Single(
            Standings.Of(scenario[slug], bounds ?? AsOf.Now, Today), it => it.Key.Step == step));

    /// <summary>What each did, which days it names, and how far it moved by the latest and the earliest.</summary>
    public static IEnumerable<string> Told(this MilestoneChain chain) => chain.Links.Select(link =>
        $"{SlippageWords.Shifts.Code(link.Kind)} {Days(link.Entry.Date)}"
        + $"{Moved(link.Days)}{Moved(link.DaysByEarliest)}");

    private static string Days(PlanDate date) => date.Width == 1
        ? Day(date.Earliest)
        : $"{Day(date.Earliest)}/{Day(date.Latest)}";

    private static string Day(LocalDate? day) => day is { } it ? LocalDatePattern.Iso.Format(it) : string.Empty;

    private static string Moved(int? days) => days is { } it ? FormattableString.Invariant($" {it:+0;-0;0}") : "";
}
