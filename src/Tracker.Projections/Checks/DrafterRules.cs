using NodaTime;
using Tracker.Domain.Calendars;
using Tracker.Domain.Dossiers;
using Tracker.Domain.Procedures;

namespace Tracker.Projections.Checks;

/// <summary>
/// When rules of a dossier may enter into force by the Aanwijzingen voor de regelgeving, 4.17: on which days of the
/// year, and how long after their publication.
/// </summary>
/// <param name="Moments">The fixed days of the year.</param>
/// <param name="MonthsAfterPublication">The least time to prepare.</param>
public sealed record DrafterRules(IReadOnlyList<AnnualDate> Moments, int MonthsAfterPublication)
{
    private const int Months = 2;

    /// <summary>Where the rules are directly relevant for other authorities.</summary>
    private const int MonthsForAuthorities = 3;

    private const string State = "rijk";
    private const string HigherEducation = "c_516ec027";
    private const string Education = "c_c232ae4a";

    private static readonly string[] Schools = ["c_7b01f260", "c_b46b92e7", "c_1f781691", "c_980b8db2"];

    /// <summary>Null for what is no national legislation: nothing is asked of it.</summary>
    public static DrafterRules? Of(Instrument instrument, DossierDescription about) =>
        Yearly(instrument, about.Themes) is { } moments
            ? new DrafterRules(
                moments, about.Audience.Any(it => it != State) ? MonthsForAuthorities : Months)
            : null;

    private static IReadOnlyList<AnnualDate>? Yearly(Instrument instrument, IEnumerable<string> themes) =>
        instrument switch
        {
            Instrument.MinisterialRegulation => ChangeMoments.OfRegulations,
            Instrument.Act or Instrument.PrivateMembersAct or Instrument.OrderInCouncil => OfActs([.. themes]),
            _ => null,
        };

    /// <summary>A theme that does not say which schools leaves both days open.</summary>
    private static IReadOnlyList<AnnualDate> OfActs(IReadOnlyList<string> themes)
    {
        var (schools, higher) = (themes.Any(Schools.Contains), themes.Contains(HigherEducation));
        return (schools, higher) switch
        {
            (true, false) => ChangeMoments.OfSchools,
            (false, true) => ChangeMoments.OfHigherEducation,
            (true, true) => [.. ChangeMoments.OfSchools.Union(ChangeMoments.OfHigherEducation)],
            _ when themes.Contains(Education) =>
                [.. ChangeMoments.OfSchools.Union(ChangeMoments.OfHigherEducation)],
            _ => ChangeMoments.OfActs,
        };
    }
}
