using NodaTime;

namespace Tracker.Domain.Calendars;

/// <summary>
/// The fixed days of the year on which rules preferably enter into force (Aanwijzingen voor de regelgeving, 4.17). They
/// are a check, not a constraint. For schools 1 August takes the place of 1 July, for higher education 1 September.
/// </summary>
public static class ChangeMoments
{
    /// <summary>Acts and orders in council: 1 January and 1 July.</summary>
    public static IReadOnlyList<AnnualDate> OfActs { get; } = [new(1, 1), new(7, 1)];

    /// <summary>Ministerial regulations: 1 January, 1 April, 1 July and 1 October.</summary>
    public static IReadOnlyList<AnnualDate> OfRegulations { get; } = [new(1, 1), new(4, 1), new(7, 1), new(10, 1)];

    /// <summary>Acts and orders in council for primary, secondary and vocational education.</summary>
    public static IReadOnlyList<AnnualDate> OfSchools { get; } = [new(1, 1), new(8, 1)];

    /// <summary>Acts and orders in council for higher education.</summary>
    public static IReadOnlyList<AnnualDate> OfHigherEducation { get; } = [new(1, 1), new(9, 1)];

    /// <summary>The first of the moments after a day; that day itself does not count.</summary>
    public static LocalDate NextAfter(LocalDate day, IReadOnlyList<AnnualDate> moments) =>
        moments.Select(moment => moment.InYear(day.Year))
            .Append(moments[0].InYear(day.Year + 1))
            .First(moment => moment > day);
}
