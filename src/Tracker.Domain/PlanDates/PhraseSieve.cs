namespace Tracker.Domain.PlanDates;

/// <summary>
/// Tells dates in a running text from what only looks like one: numbers of documents and articles, names of laws and
/// papers, amounts. Words that a person chose as a date phrase need none of this.
/// </summary>
internal static class PhraseSieve
{
    /// <summary>After these a year by itself is a date: 'in 2026' is read with its word, 'voor 2026' without.</summary>
    private static readonly PhraseTable<bool> BeforeYear = new(("voor|over|uit|heel|van|tot", true));

    /// <summary>After these a number is that of a document or of a part of one.</summary>
    private static readonly PhraseTable<bool> Citing = new(
        ("artikel|artikelen|nr|nummer|kamerstuk|kamerstukken|stb|staatsblad|stcrt|trb|lid|paragraaf|hoofdstuk|bijlage"
            + "|pagina|p|regel|tabel|figuur|versie|ii|i|€",
            true));

    /// <summary>
    /// Before these a number counts something else than years; not before '€', which begins an amount of its own.
    /// </summary>
    private static readonly PhraseTable<bool> Amounts = new(
        ("euro|miljoen|miljard|procent|woningen|gemeenten|mensen|%", true));

    private static readonly PhraseTable<bool> Past = new(("is|zijn|was|waren|werd|werden|heeft|hebben|had", true));

    private static readonly PhraseTable<bool> Papers = new(("voorjaarsnota|najaarsnota|miljoenennota", true));

    private static readonly PhraseTable<bool> AtPapers = new(
        ("bij|met|na|voor|voorafgaand aan|uiterlijk|kort na|kort voor|direct na|vlak na|vlak voor|tot", true));

    private static readonly PhraseTable<bool> ShortMonths = new(
        ("jan|feb|febr|mrt|apr|jun|jul|aug|sep|sept|okt|nov|dec", true));

    private static readonly PhraseTable<bool> Halves = new(("helft|h", true));

    private static readonly PhraseTable<bool> Years = new(("jaar|jaren|periode", true));

    private static readonly PhraseTable<bool> SaysNoMore = new(("in het jaar|op het jaar|per het jaar", true));

    /// <summary>Whether the tokens from a place on are a date in the text around them.</summary>
    public static bool Passes(RunningText text, int at, ArraySegment<Token> words, PhraseSpan span) =>
        StandsApart(text, words)
        && !IsCited(text, at, words)
        && !IsPartOfAName(text, at, words, span)
        && !SaysFor(text, words, span)
        && (IsAYear(words, span.Days) ? YearPasses(text, at, words) : WordsPass(words, span));

    private static bool WordsPass(ArraySegment<Token> words, PhraseSpan span)
    {
        var hasLetters = words.Any(it => it.Kind == TokenKind.Word);
        var hasNumber = words.Any(it => it.IsNumber);
        var namesYear = words.Any(IsYearNumber) || Has(Years, words);
        return (hasLetters || span.Days is { IsDays: true })
            && (hasNumber || !Has(ShortMonths, words))
            && (namesYear || !Has(Halves, words))
            && (!span.IsWrong || namesYear || !hasNumber || Has(CalendarWords.Months, words))
            && (!Has(Papers, words) || Starts(AtPapers, words))
            && !(words.Count == 3 && Starts(SaysNoMore, words))
            && (words[0].Text != "van" || span.Days is { NamesBothEnds: true });
    }

    /// <summary>In 'de verkiezingen 2026 voor het zomerreces' the year belongs to the word before it.</summary>
    private static bool IsPartOfAName(RunningText text, int at, ArraySegment<Token> words, PhraseSpan span) =>
        IsYearNumber(words[0])
        && span.Days is not { Precision: Precision.Day or Precision.Month or Precision.Quarter or Precision.Half }
        && text.Before(at) is { Kind: TokenKind.Word } before
        && BeforeYear.Match([before], 0) is null;

    /// <summary>Years and nothing that says more of them, such as '2026', 'in 2026' and '2026-2028'.</summary>
    private static bool IsAYear(ArraySegment<Token> words, Stretch? days) =>
        days is { Precision: Precision.Year or Precision.Range }
        && (IsYearNumber(words[0]) || (words.Count > 1 && IsYearNumber(words[1])))
        && words.All(it => IsYearNumber(it) || it.Text.Length <= 4);

    private static bool YearPasses(RunningText text, int at, ArraySegment<Token> words) =>
        !IsAmount(text, at, words)
        && (IsYearNumber(words[0])
            ? text.Before(at) is { } before ? BeforeYear.Match([before], 0) is not null : FillsBrackets(text, words)
            : words[0].Text != "van");

    /// <summary>'(2026)' after what it is the year of.</summary>
    private static bool FillsBrackets(RunningText text, ArraySegment<Token> words) =>
        text.CharacterBefore(words[0].Start) == '(' && text.CharactersFrom(words[^1].End).First == ')';

    /// <summary>
    /// 'Voor 2026', 'voor dit jaar' and 'voor de periode 2027 tot 2030' mean 'for' in a text, unless an accent says
    /// otherwise; the days after that word are found by themselves then.
    /// </summary>
    private static bool SaysFor(RunningText text, ArraySegment<Token> words, PhraseSpan span) =>
        words.Any(it => IsPlainFor(text, it))
        && ((span.IsWrong && AtYears(words[0].Text == "voor" ? words[1..] : words))
            || span.Days is { First: null, Precision: Precision.Year }
                && !words.Any(it => it.Text is "eind" or "einde" or "uiterlijk"));

    private static bool AtYears(ArraySegment<Token> words) =>
        words.SkipWhile(it => it.Text is "de" or "het").FirstOrDefault() is { } first
        && (IsYearNumber(first) || Years.Match([first], 0) is not null
            || CalendarWords.ComingLengths.Match([first], 0) is not null);

    private static bool IsPlainFor(RunningText text, Token word) =>
        text.Text.AsSpan(word.Start..word.End).Equals("voor", StringComparison.OrdinalIgnoreCase);

    private static bool IsAmount(RunningText text, int at, ArraySegment<Token> words) =>
        text.After(at + words.Count - 1) is { } after && Amounts.Match([after], 0) is not null;

    /// <summary>Not a part of an address, a number or a word: '2026-0000182395', '2025/26', '2026_def.pdf'.</summary>
    private static bool StandsApart(RunningText text, ArraySegment<Token> words)
    {
        var before = text.CharacterBefore(words[0].Start);
        var (after, next) = text.CharactersFrom(words[^1].End);
        return !char.IsLetterOrDigit(before) && !"-/_@#+%=&.".Contains(before, StringComparison.Ordinal)
            && !char.IsLetterOrDigit(after) && !"_@=%+".Contains(after, StringComparison.Ordinal)
            && !("-–/.,'’".Contains(after, StringComparison.Ordinal) && char.IsLetterOrDigit(next));
    }

    private static bool IsCited(RunningText text, int at, ArraySegment<Token> words) =>
        words[0].IsNumber && text.Before(at) is { } before && Citing.Match([before], 0) is not null;

    private static bool IsYearNumber(Token word) => word.Text.Length == 4 && CalendarWords.IsYear(word.Value);

    private static bool Has<TMeaning>(PhraseTable<TMeaning> table, ArraySegment<Token> words) =>
        Enumerable.Range(0, words.Count).Any(at => table.Match(words, at) is not null);

    private static bool Starts(PhraseTable<bool> table, ArraySegment<Token> words) =>
        table.Match(words, 0) is not null;

    /// <summary>
    /// Whether a day or a month without a year may as well be over: 'de brief van juni', 'op 23 maart is geopend'.
    /// </summary>
    public static bool MayBeOver(RunningText text, int at, ArraySegment<Token> words, PhraseSpan span) =>
        span.Days is { Precision: Precision.Day or Precision.Month or Precision.Decade, FirstSoft: true }
        && Has(CalendarWords.Months, words)
        && !words.Any(IsYearNumber)
        && (text.Before(at) is { Text: "van" }
            || (text.After(at + words.Count - 1) is { } after && Past.Match([after], 0) is not null));
}
