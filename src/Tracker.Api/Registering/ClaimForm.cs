using NodaTime;
using Tracker.Domain.Dossiers;
using Tracker.Domain.PlanDates;

namespace Tracker.Api.Registering;

/// <summary>A claim: this source says that it will happen then.</summary>
public static class ClaimForm
{
    public static readonly Field<string> Phrase = Fields.Line(
        "zin", "De woorden over de datum, letterlijk zoals de bron ze heeft.", "Q2 2027 en later");

    public static readonly Field<LocalDate> Earliest = Fields.Day(
        "vroegst", "Zelf gekozen eerste dag, in plaats van wat de regels in de woorden lezen.");

    public static readonly Field<LocalDate> Latest = Fields.Day(
        "laatst", "Zelf gekozen laatste dag; die dag telt mee.");

    public static readonly Field<Precision> Fineness = Fields.Choice(
        "precisie",
        "Hoe fijn de woorden zijn; bij zelf gekozen dagen. Met 'geen' of 'relatief' zijn er geen dagen.",
        PlanDateWords.Precisions);

    public static readonly Field<Firmness> Firm = Fields.Choice(
        "zekerheid",
        "Hoe stellig de bron is; zonder waarde wat de woorden zelf zeggen, en anders 'gepland'.",
        PlanDateWords.Firmnesses);

    public static readonly Field<string> Condition = Fields.Text("voorwaarde", "Waarop het wacht, in woorden.");

    public static readonly Field<bool> Beside = Fields.Flag(
        "naast", "Staat naast een eerdere uitspraak in plaats van eroverheen: de twee zijn dan strijdig.");

    public static IReadOnlyList<Field> Members { get; } =
    [
        .. StatementForm.Members, Phrase, Earliest, Latest, Fineness, Firm, Condition, Beside,
        .. AwaitingForm.Members,
    ];

    /// <summary>Reads the form, and notes everything that is wrong with it.</summary>
    /// <returns>Null when something is.</returns>
    public static Registration? Read(string slug, Filled form, Background background)
    {
        var statement = StatementForm.Read(form, background);
        var awaits = AwaitingForm.Read(slug, form, background);
        var letterDate = statement?.Statement.SaidOn ?? form.Value(CitationForm.SaidOn);
        var reading = form.Text(Phrase) is { } phrase && letterDate is { } day
            ? Reading(phrase, day, statement?.Statement.SaidOnIsApproximate ?? false, background)
            : null;
        var date = awaits is { Counts: true } ? Counted(form, reading)
            : IsByHand(form) ? ByHand(form)
            : ByRules(form, reading);
        if (form.Errors.Count > 0 || statement is not { } said || date is null)
        {
            return null;
        }

        var read = reading as PhraseReading.Read;
        // A person who chooses what the rules read too, confirms their reading.
        var chosen = read is not null && IsSame(read.Date, date, form) ? read.Date : date;
        return new Registration(
            slug,
            new RecordClaim(
                said.Statement,
                form.Text(Phrase),
                chosen,
                form.Value(Firm) ?? read?.Firmness ?? Firmness.Planned,
                form.Text(Condition) ?? read?.Condition,
                form.Value(Beside) ?? false,
                awaits),
            said.Source);
    }

    private static bool IsByHand(Filled form) => form.Has(Earliest) || form.Has(Latest) || form.Has(Fineness);

    /// <summary>Days that follow from an event are not given beside it, by hand nor in words.</summary>
    private static PlanDate? Counted(Filled form, PhraseReading? reading)
    {
        Field[] days = [Earliest, Latest];
        foreach (var given in days.Where(form.Has))
        {
            form.Wrong(given, "past-niet", "De dagen volgen uit de gebeurtenis waarvan wordt geteld. Laat dit leeg.");
        }

        if (reading is PhraseReading.Read { Date.Bounds: not Bounds.None } && !form.Has(Fineness))
        {
            form.Wrong(
                AwaitingForm.Relation,
                "past-niet",
                "De woorden noemen zelf al een datum. Kies dat het alleen doorgaat als dit gebeurt.");
        }

        return PlanDate.Undated(Precision.Relative);
    }

    private static PlanDate? ByHand(Filled form)
    {
        var (earliest, latest, fineness) = (form.Value(Earliest), form.Value(Latest), form.Value(Fineness));
        var hasDays = form.Has(Earliest) || form.Has(Latest);
        var isDateless = fineness is Precision.None or Precision.Relative;
        if (latest < earliest)
        {
            form.Wrong(Latest, "eind-voor-begin", "De laatste dag ligt voor de eerste.");
            return null;
        }

        if (hasDays && isDateless)
        {
            form.Wrong(Fineness, "past-niet", "Bij deze precisie horen geen dagen.");
        }

        if (!hasDays && fineness is not null && !isDateless)
        {
            form.Wrong(Fineness, "past-niet", "Geef bij deze precisie een vroegste of laatste dag.");
        }

        return hasDays
            ? new PlanDate(earliest, latest, fineness ?? (earliest == latest ? Precision.Day : Precision.Range))
            : PlanDate.Undated(fineness ?? Precision.None);
    }

    /// <summary>
    /// What the rules read. Where the day of the letter is not known exactly, a phrase whose reading hangs on that day
    /// stays unread (domain.md 2.1): it is kept, without days.
    /// </summary>
    private static PhraseReading Reading(string phrase, LocalDate day, bool isApproximate, Background background)
    {
        var reading = background.Reads(phrase, day);
        return isApproximate
            && reading is PhraseReading.Read read
            && background.Reads(phrase, day.PlusYears(-1)) != read
            ? read with { Date = PlanDate.Undated(Precision.Relative), Edtf = null }
            : reading;
    }

    private static PlanDate? ByRules(Filled form, PhraseReading? reading)
    {
        if (reading is PhraseReading.NotRead { Reason: var reason })
        {
            form.Wrong(Phrase, "niet-te-lezen", reason);
        }
        else if (!form.Has(Phrase))
        {
            form.Wrong(Phrase, "verplicht", "Neem de woorden van de bron over, of kies zelf een dag.");
        }

        return (reading as PhraseReading.Read)?.Date;
    }

    private static bool IsSame(PlanDate read, PlanDate chosen, Filled form) =>
        (read.Earliest, read.Latest) == (chosen.Earliest, chosen.Latest)
        && (form.Value(Fineness) is not { } fineness || fineness == read.Precision);
}
