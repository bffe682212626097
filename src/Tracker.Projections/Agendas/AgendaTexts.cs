using Tracker.Domain;
using Tracker.Domain.PlanDates;
using Tracker.Projections.Dossiers;

namespace Tracker.Projections.Agendas;

/// <summary>The title and description of an event. The title says how firm it is, for no client shows that
/// reliably.</summary>
/// <param name="dossier">The dossier.</param>
/// <param name="sources">The documents that it rests on.</param>
/// <param name="life">The milestone.</param>
/// <param name="language">In which language.</param>
internal readonly struct AgendaTexts(
    DossierHistory dossier, AgendaSources sources, MilestoneLife life, Language language)
{
    private MilestoneStanding Standing => life.Standing;

    /// <summary><c>Verwacht Q3 2026: Wpp naar Tweede Kamer</c>.</summary>
    public string Title()
    {
        var what = $"{dossier.ShortName} {Step()}{Part()}";
        return Prefix() is { Length: > 0 } prefix ? $"{prefix}: {what}" : what;
    }

    /// <summary>Lines of plain text: what, how firm, why it moved, who says so, what it means, and where to read
    /// on.</summary>
    public string Description(string page)
    {
        var lines = new List<string> { dossier.Description.Title };
        // The table of steps gives their names in full in Dutch alone.
        if (language == Language.Dutch)
            lines.Add($"Stap: {Standing.Step.Label}");
        if (life.Ending is { } ending)
            lines.Add(Why(ending));
        else if (Standing.IsOverdue)
            lines.Add(Say(AgendaWords.OverdueWhy));
        lines.Add($"{Say(AgendaWords.Certainty)}: {Certainty()}");
        if (Standing.Stands.Condition is { Length: > 0 } condition)
            lines.Add($"{Say(AgendaWords.Condition)}: {condition}");
        if ((life.Ending is { } end ? end.Condition : Standing.Stands.Worked) is { } worked)
            lines.Add(AgendaConditions.Of(worked, language));
        if (life is { Shift: { } shift, Ending: null, Standing.Status: not StandingStatus.Conflicting }
            && Before(shift) is { } before)
            lines.Add(Moved(shift, before));
        if (Standing.Status == StandingStatus.Conflicting)
            lines.Add($"{Say(AgendaWords.Conflict)}: {string.Join("; ", Standing.Conflicts.Select(Spoken))}");
        lines.Add($"{Say(AgendaWords.Source)}: {Source(Standing.Stands)}");
        if (dossier.Description.Meaning is { Length: > 0 } meaning)
            lines.Add($"{Say(AgendaWords.Meaning)}: {meaning}");
        lines.Add(page);
        return string.Join('\n', lines);
    }

    private string Say(Word word) => word.In(language);

    private string Prefix() => life switch
    {
        { Ending: { IsCancelled: true } } => Say(AgendaWords.Cancelled),
        { Ending: not null } => Say(AgendaWords.DateLost),
        { Standing.IsOverdue: true } => Say(AgendaWords.Overdue),
        { Standing.Firmness: null } => string.Empty,
        _ when DateLabels.IsOnlyEnd(Standing.Date) => Say(AgendaWords.By),
        { Standing.Date.Width: 1 } => Say(AgendaWords.Title(Standing.Firmness!.Value)),
        _ => $"{Say(AgendaWords.Title(Standing.Firmness!.Value))} {DateLabels.Of(Standing.Date, language)}",
    };

    private string Step() => AgendaSteps.Words(
        Standing.Step, Standing.Status == StandingStatus.Happened && life.Ending is null, language);

    private string Part() => AgendaSteps.Part(Standing.Key);

    /// <summary><c>verwacht, "derde kwartaal van 2026" (Q3 2026)</c>.</summary>
    private string Certainty()
    {
        var stands = Standing.Stands;
        var firm = Say(stands.Firmness is { } firmness
            ? PlanDateWords.Firmnesses.Word(firmness)
            : AgendaWords.Happened);
        var days = DateLabels.Of(stands.Date, language);
        return stands.Phrase is { Length: > 0 } phrase && phrase != days
            ? $"{firm}, \"{phrase}\" ({days})"
            : $"{firm}, {days}";
    }

    private string Why(Ending ending) => ending is { Kind: EndingKind.Retracted, Reason: { Length: > 0 } reason }
        ? $"{Say(AgendaWords.RetractedWhy)}: {reason}"
        : ending.Kind == EndingKind.Retracted ? $"{Say(AgendaWords.RetractedWhy)}."
        : Say(AgendaWords.Why(ending.Kind));

    /// <summary>
    /// From which days it moved, by what is known now; null when it did not, for the former plan was a mistake that was
    /// struck since. What put a mistake right tells of the mistake, for that stood in calendars until then.
    /// </summary>
    private PlanDate? Before(Shift shift)
    {
        var entry = Known(shift.From.Id);
        if (shift.By.Cause is MoveCause.Retracted or MoveCause.Amended || entry?.Retraction is null)
            return shift.From.Date;
        while (entry is { Retraction: { } mistake })
            entry = Known(mistake.Into);
        return entry?.Date is { Bounds: not Bounds.None } date
            && (date.Earliest, date.Latest) != (Standing.Date.Earliest, Standing.Date.Latest) ? date : null;
    }

    private Entry? Known(string? id) => dossier.Entries.FirstOrDefault(it => it.Id == id);

    private string Moved(Shift shift, PlanDate before)
    {
        if (Standing.Status == StandingStatus.Happened && !shift.From.IsFact)
            return $"{Say(AgendaWords.FormerPlan)}: {DateLabels.Of(before, language)}";
        return $"{Say(AgendaWords.Moved)}: {Say(AgendaWords.From)} {DateLabels.AfterWord(before, language)} "
            + $"{Say(AgendaWords.To)} {DateLabels.AfterWord(Standing.Date, language)}. "
            + $"{Say(AgendaWords.Reason)}: {Why(shift)}";
    }

    private string Why(Shift shift) => shift.By switch
    {
        { Cause: MoveCause.Recorded, Entry: { } entry } => Source(entry),
        { Cause: MoveCause.Retracted or MoveCause.Amended } =>
            With(AgendaWords.Correction, Known(shift.From.Id)?.Retraction?.Reason),
        { Settlement: { } settlement } =>
            With(AgendaWords.Chosen, settlement.Undoing?.Reason ?? settlement.Choice.Reason),
        { Through.Retraction: { } mistake } => With(AgendaWords.Correction, mistake.Reason),
        { Through: { } cause } => Other(cause),
        { Cause: MoveCause.Time } => Say(AgendaWords.ConditionFailed),
        _ => Say(AgendaWords.Correction),
    };

    private string With(Word word, string? reason) => reason is { Length: > 0 } ? $"{Say(word)}, {reason}" : Say(word);

    /// <summary>Another milestone, be it of another dossier: <c>Omgevingswet in werking, 1 januari 2024</c>.</summary>
    private string Other(Entry entry)
    {
        var key = entry.Milestone;
        var elsewhere = dossier.Elsewhere.GetValueOrDefault(key.Dossier);
        var step = AgendaSteps.Words((elsewhere ?? dossier).Procedure.Get(key.Step), entry.IsFact, language);
        var what = $"{step}{AgendaSteps.Part(key)}, {DateLabels.Of(entry.Date, language)}";
        return elsewhere is null ? what : $"{elsewhere.ShortName} {what}";
    }

    private string Spoken(Entry entry) =>
        $"{DateLabels.Of(entry.Date, language)} {Say(AgendaWords.AccordingTo)} {Source(entry)}";

    /// <summary><c>Kamerbrief planning, 24 april 2026, regel 12</c>.</summary>
    private string Source(Entry entry)
    {
        var it = entry.Statement;
        var document = sources.Find(it.Source);
        var day = DateLabels.Day(it.SaidOn, language);
        var place = it.Place ?? (it.Line is { } line ? $"{Say(AgendaWords.Line)} {line}" : null);
        string?[] parts =
        [
            document?.Title ?? it.Source,
            it.SaidOnIsApproximate ? $"{Say(AgendaWords.About)} {day}" : day,
            place,
        ];
        var said = string.Join(", ", parts.OfType<string>());
        return document is { IsOfficial: false } ? $"{said} ({Say(AgendaWords.Unofficial)})" : said;
    }
}
