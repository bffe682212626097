using NodaTime;
using Tracker.Domain.Calendars;
using Tracker.Domain.PlanDates;

namespace Tracker.Api.Calendars;

/// <summary>Parliament's calendar in one edition of the table.</summary>
public sealed record CalendarBody(int Tabelversie, string Regelversie, IReadOnlyList<PeriodBody> Perioden)
{
    public static CalendarBody Of(ParliamentCalendar calendar, int firstYear, int lastYear) => new(
        calendar.Edition,
        PhraseReader.RulesVersion(calendar),
        [.. CalendarPeriod.In(calendar, firstYear, lastYear).Select(PeriodBody.Of)]);
}

/// <summary>A recess or a moment of the budget. Of source and rule one is empty.</summary>
public sealed record PeriodBody(
    string Naam,
    int Jaar,
    LocalDate Begint,
    LocalDate Eindigt,
    string Soort,
    bool Zacht,
    string? Rekenregel,
    string? Document,
    Uri? Url,
    LocalDate? GezegdOp,
    int? SindsTabelversie)
{
    public static PeriodBody Of(CalendarPeriod period)
    {
        var announced = period.Ground as RecessGround.Announced;
        return new PeriodBody(
            period.Name.Dutch,
            period.Year,
            period.First,
            period.Last,
            period.Kind,
            period.IsSoft,
            (period.Ground as RecessGround.Rule)?.Dutch,
            announced?.Source,
            announced?.Address,
            announced?.SaidOn,
            announced?.Edition);
    }
}
