using Tracker.Domain.PlanDates;

namespace Tracker.Tests.Projections.Slippage;

/// <summary>Three laws of which the planning moved for years, each word of it as the catalogue has it.</summary>
public sealed class The_slippage_of_three_laws
{
    // From 30 September 2025, the last day of the first forecast, to 15 August 2026: 0 + 273 + 46 + 0 = 319 days; from
    // its first day, 1 April 2025: 91 + 274 + 136 + 0 = 501. Two moves. The deadline of the directive is no forecast.
    // 'In 2026', said after 'the second quarter of 2026', takes nothing back: the quarter stays the measure.
    [Fact]
    public void Is_319_days_for_the_Cyberbeveiligingswet()
    {
        var chain = new Scenario().Dossier("cbw")
            .Claim("cbw", "in-werking", "2022-12-27", "2024-10-17", firmness: Firmness.Statutory, source: "nis2")
            .Claim("cbw", "in-werking", "2024-06-03", "2025-04-01/2025-09-30", source: "nieuws-1")
            .Claim("cbw", "in-werking", "2024-10-16", "2025-07-01/2025-09-30", source: "kst-22112-3968")
            .Claim("cbw", "in-werking", "2025-06-15", "2026-04-01/2026-06-30", source: "nieuws-2")
            .Claim("cbw", "in-werking", "2025-09-16", "2026-01-01/2026-12-31", "In 2026", source: "vng")
            .Claim("cbw", "in-werking", "2025-09-16", "", "straks", source: "vng")
            .Claim("cbw", "in-werking", "2025-09-16", "2026-01-01/2026-12-31", "2026", source: "vng")
            .Fact("cbw", "gepubliceerd", "2026-07-10", source: "stb")
            .Claim("cbw", "in-werking", "2026-07-10", "2026-08-15", firmness: Firmness.Fixed, source: "stb")
            .Fact("cbw", "in-werking", "2026-08-15", source: "nieuws-3")
            .Chain("cbw");

        Assert.Equal(
            [
                "termijn 2024-10-17",
                "eerste 2025-04-01/2025-09-30",
                "nader-bepaald 2025-07-01/2025-09-30 0 +91",
                "later 2026-04-01/2026-06-30 +273 +274",
                "ernaast 2026-01-01/2026-12-31",
                "zonder-dag /",
                "ruimer 2026-01-01/2026-12-31",
                "later 2026-08-15 +46 +136",
                "uitgekomen 2026-08-15 0 0",
            ],
            chain.Told());
        Assert.Equal((2, 319, 501), (chain.Slippage!.Moves, chain.Slippage.Days, chain.Slippage.DaysByEarliest));
    }

    // From 31 January 2023 to 1 January 2027: 425 + 365 + 276 + 181 + 184 = 1,431 days; from 1 June 2022:
    // 579 + 366 + 365 + 181 + 184 = 1,675. Five moves. That the fourth had a condition takes nothing from it; 'in 2026
    // at the earliest' still holds 1 July 2026, which stays the measure.
    [Fact]
    public void Is_1431_days_for_the_Archiefwet()
    {
        var chain = new Scenario().Dossier("aw")
            .Claim("aw", "in-werking", "2021-03-01", "2022-06-01/2023-01-31", source: "nieuws-1")
            .Claim("aw", "in-werking", "2022-02-01", "2024-01-01/2024-03-31", "begin 2024", source: "nieuws-2")
            .Claim("aw", "in-werking", "2023-06-01", "2025-01-01/2025-03-31", "begin 2025", source: "nieuws-3")
            .Claim("aw", "in-werking", "2024-05-01", "2026-01-01", source: "nieuws-4")
            .Claim("aw", "in-werking", "2024-09-19", "2026-07-01", firmness: Firmness.Conditional, source: "kst-13")
            .Claim("aw", "in-werking", "2025-09-16", "2026-01-01/", "op zijn vroegst in 2026", source: "vng")
            .Fact("aw", "gepubliceerd", "2026-06-19", source: "stb")
            .Claim("aw", "in-werking", "2026-06-19", "2027-01-01", firmness: Firmness.Intended, source: "stb")
            .Chain("aw");

        Assert.Equal(
            [
                "eerste 2022-06-01/2023-01-31",
                "later 2024-01-01/2024-03-31 +425 +579",
                "later 2025-01-01/2025-03-31 +365 +366",
                "later 2026-01-01 +276 +365",
                "later 2026-07-01 +181 +181",
                "ruimer 2026-01-01/",
                "later 2027-01-01 +184 +184",
            ],
            chain.Told());
        Assert.Equal((5, 1431, 1675), (chain.Slippage!.Moves, chain.Slippage.Days, chain.Slippage.DaysByEarliest));
    }

    // From 1 July 2019 to 1 January 2024, both ways: 550 + 365 + 181 + 365 + 184 + 0 = 1,645 days. Five moves: the fact
    // came on the day of the decree.
    [Fact]
    public void Is_1645_days_for_the_Omgevingswet()
    {
        var chain = new Scenario().Dossier("ow")
            .Claim("ow", "in-werking", "2017-05-01", "2019-07-01", source: "nieuws-1")
            .Claim("ow", "in-werking", "2017-10-01", "2021-01-01", source: "nieuws-2")
            .Claim("ow", "in-werking", "2020-05-20", "2022-01-01", source: "nieuws-3")
            .Claim("ow", "in-werking", "2021-05-28", "2022-07-01", source: "nieuws-4")
            .Claim("ow", "in-werking", "2022-10-14", "2023-07-01", source: "nieuws-5")
            .Claim("ow", "in-werking", "2023-03-14", "2024-01-01", firmness: Firmness.Fixed, source: "besluit")
            .Fact("ow", "in-werking", "2024-01-01", source: "besluit")
            .Chain("ow");

        Assert.Equal(
            [
                "eerste 2019-07-01",
                "later 2021-01-01 +550 +550",
                "later 2022-01-01 +365 +365",
                "later 2022-07-01 +181 +181",
                "later 2023-07-01 +365 +365",
                "later 2024-01-01 +184 +184",
                "uitgekomen 2024-01-01 0 0",
            ],
            chain.Told());
        Assert.Equal((5, 1645, 1645), (chain.Slippage!.Moves, chain.Slippage.Days, chain.Slippage.DaysByEarliest));
    }
}
