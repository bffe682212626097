namespace Tracker.Domain.PlanDates;

/// <summary>Words that name no day: 'binnenkort', 'n.t.b.', 'bij koninklijk besluit te bepalen', 'zodra …'.</summary>
internal sealed class UndatedGrammar(TokenCursor cursor, ClauseGrammar clauses)
{
    /// <summary>False where the words mean other things too, so that only a phrase by itself is read so.</summary>
    private static readonly PhraseTable<bool> Vague = new(
        ("binnenkort|op korte termijn|op de korte termijn|op zo kort mogelijke termijn|op middellange termijn"
            + "|op de middellange termijn|op langere termijn|op de langere termijn|op lange termijn"
            + "|op de lange termijn|op afzienbare termijn|op termijn|binnen afzienbare tijd|in de toekomst"
            + "|in de nabije toekomst",
            true),
        ("zo snel mogelijk|zo spoedig mogelijk|zo snel als mogelijk|zo spoedig als mogelijk|zodra mogelijk|z.s.m.|zsm"
            + "|te zijner tijd|t.z.t.|in een later stadium|dezer dagen|eerdaags|weldra",
            true),
        ("komende tijd|komende periode|komende jaren|komende maanden|komende weken|komende dagen|latere jaren"
            + "|opvolgende jaren|daaropvolgende jaren|na verloop van tijd|op den duur|mettertijd",
            true),
        ("binnen enkele dagen|binnen enkele weken|binnen enkele maanden|binnen enkele jaren|over enkele weken"
            + "|over enkele maanden|over enkele jaren|op een nader tijdstip|op een later moment"
            + "|op een later tijdstip|tot nader order",
            true),
        ("afgelopen tijd|afgelopen periode|afgelopen jaren|afgelopen maanden|afgelopen weken|afgelopen decennia"
            + "|voorgaande jaren|eerdere jaren|recente jaren",
            true),
        ("deze kabinetsperiode|huidige kabinetsperiode|komende kabinetsperiode|volgende kabinetsperiode", true),
        ("n.t.b.|ntb|n.n.b.|nnb|n.t.k.|nader te bepalen|nader bekend te maken|nog te bepalen|later te bepalen", true),
        ("eerstvolgende vaste verandermoment|eerstvolgend vast verandermoment|eerste vaste verandermoment", true),
        ("spoedig|later|straks|volgt|volgt later|te bepalen|voor onbepaalde tijd|geen datum|p.m.|pm", false),
        ("nog niet bekend|niet bekend|onbekend|niet vastgesteld|nog niet vastgesteld|niet bepaald", false));

    private static readonly PhraseTable<bool> VagueLeads = new(
        ("in|binnen|gedurende|tijdens|voor|in de loop van|voor het einde van|voor het eind van|aan het einde van"
            + "|aan het eind van",
            true));

    private static readonly PhraseTable<Leaving> Leavings = new(
        ("op|een|bij|of krachtens|te|nader|later|verschillende|verschillend|onderscheiden|per|voor|de|het|daarvan"
            + "|en|of|,|dat|kan|worden", Leaving.Link),
        ("tijdstip|tijdstippen|moment|momenten|datum|artikel|artikelen|onderdeel|onderdelen|vastgesteld|vastgestelde"
            + "|bepaald|bepaalde", Leaving.Close),
        ("bepalen|vast te stellen", Leaving.Open));

    private static readonly PhraseTable<bool> Decrees = new(("koninklijk besluit|kb|inwerkingtredingsbesluit", true));

    private static readonly PhraseTable<bool> OnTheDay = new(
        ("met ingang van|op|per|vanaf|in werking met ingang van", true));

    private static readonly PhraseTable<bool> OfAMonth = new(("maand|kalendermaand", true));

    private static readonly PhraseTable<bool> Days = new(("dag|tijdstip|moment", true));

    private static readonly PhraseTable<bool> Following = new(
        ("na|volgend op|volgende op|die volgt op|waarop|dat|nadat|waarin", true));

    private static readonly PhraseTable<bool> WithinOrFrom = new(
        ("binnen|uiterlijk|uiterlijk binnen|op zijn laatst|op zijn vroegst|niet eerder dan", true));

    private static readonly PhraseTable<bool> Awaiting = new(("na|zodra|nadat|volgend op|in aansluiting op", true));

    private static readonly PhraseTable<bool> Conditions = new(
        ("wanneer|indien|als|mits|tenzij|afhankelijk van|in afwachting van|onder voorbehoud van|eerst nog"
            + "|gelijktijdig met|tegelijk met|tegelijkertijd met|samen met", true));

    private enum Leaving
    {
        Link,
        Close,
        Open,
    }

    /// <summary>Passes words that leave the date open: 'binnenkort', 'in de komende maanden'.</summary>
    /// <param name="inText">Only words that can mean nothing else.</param>
    public bool IsVague(bool inText = false)
    {
        var start = cursor.At;
        if (cursor.TryTake(Vague, out var isPlain) && (isPlain || !inText))
        {
            return true;
        }

        cursor.At = start;
        cursor.TryTake(VagueLeads, out _);
        cursor.SkipArticles();
        if (cursor.TryTake(Vague, out isPlain) && (isPlain || !inText))
        {
            return true;
        }

        cursor.At = start;
        return false;
    }

    /// <summary>
    /// Passes words that leave the day to a later decision: a decree, as written, or nothing that is named.
    /// </summary>
    /// <returns>Null when there are no such words; else the decree, empty where none is named.</returns>
    public string? LeftTo()
    {
        var (start, end) = (cursor.At, cursor.At);
        string? decree = null;
        while (true)
        {
            var at = cursor.At;
            if (cursor.TryTake(Decrees, out _))
            {
                (decree, end) = (cursor.Text(at, cursor.At), cursor.At);
            }
            else if (cursor.TryTake(Leavings, out var leaving))
            {
                end = leaving == Leaving.Link ? end : cursor.At;
                decree ??= leaving == Leaving.Open ? string.Empty : null;
            }
            else
            {
                break;
            }
        }

        cursor.At = decree is null ? start : end;
        return decree;
    }

    /// <summary>
    /// The day that an act of parliament counts from an event, as written, with the cursor at the end: 'de eerste dag
    /// van de tweede maand na de datum van uitgifte van het Staatsblad'; null when nothing of the kind is said.
    /// </summary>
    public string? DayBesideAnEvent()
    {
        var start = cursor.At;
        cursor.TryTake(OnTheDay, out _);
        var said = cursor.At;
        SkipOrdinal();
        if (cursor.TryTake(Days, out _))
        {
            SkipMonth();
            if (cursor.TryTake(Following, out _) && StartsWithWord())
            {
                return cursor.TakeRest(said);
            }
        }

        cursor.At = start;
        return null;
    }

    /// <summary>
    /// Passes what a date in running text waits for: 'na besluit', 'na de inwerkingtreding van de wet'. Where the
    /// words about it end only a reader of the sentence knows; a noun, and one more after 'van', are surely of them.
    /// </summary>
    public bool AwaitsInText(bool afterVague)
    {
        var start = cursor.At;
        cursor.TryTake(WithinOrFrom, out _);
        if ((clauses.Length() is not null || afterVague) && cursor.TryTake(Awaiting, out _) && TakeNoun())
        {
            var end = cursor.At;
            cursor.At = cursor.Take("van") && TakeNoun() ? cursor.At : end;
            return true;
        }

        cursor.At = start;
        return false;
    }

    private bool TakeNoun()
    {
        cursor.SkipArticles();
        var isWord = StartsWithWord();
        cursor.At += isWord ? 1 : 0;
        return isWord;
    }

    private void SkipMonth()
    {
        var start = cursor.At;
        if (cursor.Take("van"))
        {
            SkipOrdinal();
            if (cursor.TryTake(OfAMonth, out _))
            {
                return;
            }
        }

        cursor.At = start;
    }

    private void SkipOrdinal()
    {
        cursor.SkipArticles();
        cursor.TryTake(CalendarWords.Ordinals, out _);
    }

    /// <summary>What the date waits for, as written, with the cursor at the end; null when nothing is said.</summary>
    /// <param name="afterVague">Words may stand between ('zo snel mogelijk voor advies na …').</param>
    public string? Condition(bool afterVague)
    {
        var start = cursor.At;
        cursor.TryTake(WithinOrFrom, out _);
        if (clauses.Length() is not null && cursor.TryTake(Awaiting, out _) && StartsWithWord())
        {
            return cursor.TakeRest(start);
        }

        cursor.At = start;
        while (afterVague && !cursor.AtEnd && !cursor.Fits(Awaiting))
        {
            cursor.At++;
        }

        if ((cursor.TryTake(Awaiting, out _) || cursor.TryTake(Conditions, out _)) && StartsWithWord())
        {
            return cursor.TakeRest(cursor.At);
        }

        cursor.At = start;
        return null;
    }

    /// <summary>A number would be a date that was meant and could not be read, and no event.</summary>
    private bool StartsWithWord() => cursor.Peek() is { Kind: TokenKind.Word };
}
