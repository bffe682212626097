using NodaTime;
using Tracker.Api.Calendars;
using Tracker.Api.Statements;
using Tracker.Domain.Calendars;
using Tracker.Domain.PlanDates;

namespace Tracker.Api.PlanDates;

/// <summary>
/// <c>/datumduidingen</c>: how the words of a letter are read, and <c>/datumvondsten</c>: where they stand in it.
/// </summary>
public static class PlanDateRoutes
{
    // The rules travel with the program: a reading changes with a release, not with the log.
    private const long Version = 1;

    private static readonly Field<string> Phrase = Fields.Line(
        "zin", "De woorden over een datum, zoals een brief ze heeft.", "Q2 2027 en later") with { IsRequired = true };

    private static readonly Field<LocalDate> LetterDate = Fields.Day(
        "briefdatum", "De dag van de brief; woorden zoals 'na de zomer' worden daartegen gelezen.", "2026-04-24") with
    {
        IsRequired = true,
    };

    private static readonly Field<string> Text = Fields.Document(
        "tekst", "De lopende tekst, zoals van een brief.", PhraseFinder.TextLengthMax) with { IsRequired = true };

    public static void MapPlanDates(this IEndpointRouteBuilder api)
    {
        api.MapReading();
        api.MapFinding();
    }

    private static void MapReading(this IEndpointRouteBuilder api) => api.MapRead(
        "/datumduidingen",
        new ApiOperation(
            "datumduiding",
            "Datums",
            "Hoe een datum in woorden wordt gelezen",
            "Een leeg 'vroegst' of 'laatst' is open: de woorden noemen daar geen dag, en wij verzinnen er geen.")
        {
            Query = [Phrase, LetterDate],
            Gives = typeof(ReadingBody),
        },
        Read);

    private static void MapFinding(this IEndpointRouteBuilder api) => api.MapQuestion(
        "/datumvondsten",
        new ApiOperation(
            "datumvondsten",
            "Datums",
            "De datums in een tekst vinden en lezen",
            "Een plaats in de tekst telt in UTF-16-eenheden, vanaf 0, zoals JavaScript, Java en .NET tekens tellen. "
            + "Wat een datum lijkt en niet te lezen is, staat erbij met de reden. De tekst wordt niet bewaard.")
        {
            Body = [Text, LetterDate],
            IsQuestion = true,
            Gives = typeof(FindingsBody),
        },
        Find);

    private static IResult Find(Filled body)
    {
        if (body.Errors.Count > 0)
        {
            return Problem.Invalid(body.Errors);
        }

        var (text, letterDate) = (body.Text(Text)!, body.Value(LetterDate)!.Value);
        var found = PhraseFinder.Find(text, letterDate, ParliamentCalendar.Known);
        return Results.Json(FindingsBody.Of(letterDate, found), Json.Options);
    }

    private static IResult Read(Asked asked)
    {
        var (phrase, letterDate) = (asked.Query.Text(Phrase), asked.Query.Value(LetterDate));
        var reading = phrase is null || letterDate is not { } day
            ? null
            : PhraseReader.Read(phrase, day, ParliamentCalendar.Known);
        if (reading is PhraseReading.NotRead { Reason: var reason })
        {
            asked.Query.Wrong(Phrase, "niet-te-lezen", reason);
        }

        return asked.IsWrong
            ? asked.Problem
            : Representation.Of(ReadingBody.Of(phrase!, letterDate!.Value, (PhraseReading.Read)reading!), Version);
    }
}

/// <summary>How a phrase is read.</summary>
public sealed record ReadingBody(
    string Zin,
    LocalDate Briefdatum,
    LocalDate? Vroegst,
    LocalDate? Laatst,
    string Precisie,
    string Grens,
    bool Zacht,
    IReadOnlyList<LocalDate> Leden,
    string? Zekerheid,
    string? Voorwaarde,
    string? Edtf,
    string Regelversie,
    IReadOnlyList<string> BerustOp)
{
    public static ReadingBody Of(string phrase, LocalDate letterDate, PhraseReading.Read reading) => new(
        phrase,
        letterDate,
        reading.Date.Earliest,
        reading.Date.Latest,
        PlanDateWords.Precisions.Code(reading.Date.Precision),
        PlanDateWords.Bounds.Code(reading.Date.Bounds),
        reading.Date.Soft,
        reading.Date.Members,
        reading.Firmness is { } firmness ? StatementBody.Firm(firmness) : null,
        reading.Condition,
        reading.Edtf,
        reading.Date.RulesVersion,
        [.. reading.Recesses.Select(recess => CalendarPeriod.Of(recess).Sentence)]);
}
