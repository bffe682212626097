using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NodaTime;

namespace Tracker.Domain.Calendars;

/// <summary>A calendar quarter: <c>2026-Q2</c> in addresses and JSON, <c>Q2 2026</c> for people.</summary>
public readonly record struct Quarter : IComparable<Quarter>
{
    public const int YearMin = 1000;

    public const int YearMax = 9999;

    /// <param name="year">1000 to 9999, so that every quarter prints in one form.</param>
    /// <param name="number">1 to 4.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such quarter.</exception>
    public Quarter(int year, int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, YearMin);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, YearMax);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 4);
        Year = year;
        Number = number;
    }

    public int Year { get; }

    public int Number { get; }

    public LocalDate First => new(Year, (Number * 3) - 2, 1);

    /// <summary>The last day; it counts.</summary>
    public LocalDate Last => First.PlusMonths(3).PlusDays(-1);

    public Quarter Next => Plus(1);

    public Quarter Previous => Plus(-1);

    /// <summary><c>Q2 2026</c>.</summary>
    public string Label => string.Create(CultureInfo.InvariantCulture, $"Q{Number} {Year}");

    private int Ordinal => (Year * 4) + Number - 1;

    /// <summary>The quarter in which a day lies.</summary>
    public static Quarter Of(LocalDate day) => new(day.Year, (day.Month + 2) / 3);

    /// <summary>Reads <c>2026-Q2</c> and <c>Q2 2026</c>, and nothing else.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Quarter quarter)
    {
        quarter = default;
        var digits = text switch
        {
            [_, _, _, _, '-', 'Q', _] => text[..4] + text[6],
            ['Q', _, ' ', _, _, _, _] => text[3..] + text[1],
            _ => string.Empty,
        };
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed))
        {
            return false;
        }

        var (year, number) = Math.DivRem(parsed, 10);
        if (year < YearMin || number is < 1 or > 4)
        {
            return false;
        }

        quarter = new Quarter(year, number);
        return true;
    }

    /// <exception cref="FormatException">The text is not a quarter.</exception>
    public static Quarter Parse(string text) =>
        TryParse(text, out var quarter) ? quarter : throw new FormatException($"'{text}' is not a quarter.");

    /// <summary>The quarter that many further on, or back where the number is negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The result lies outside the years that a quarter can have.
    /// </exception>
    public Quarter Plus(int quarters)
    {
        var (year, number) = Math.DivRem(Ordinal + quarters, 4);
        return new Quarter(year, number + 1);
    }

    /// <summary>How many quarters another one lies before this one; negative when it lies after it.</summary>
    public int Since(Quarter other) => Ordinal - other.Ordinal;

    public bool Contains(LocalDate day) => First <= day && day <= Last;

    public int CompareTo(Quarter other) => Ordinal.CompareTo(other.Ordinal);

    public static bool operator <(Quarter left, Quarter right) => left.CompareTo(right) < 0;

    public static bool operator >(Quarter left, Quarter right) => left.CompareTo(right) > 0;

    public static bool operator <=(Quarter left, Quarter right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Quarter left, Quarter right) => left.CompareTo(right) >= 0;

    /// <summary><c>2026-Q2</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year}-Q{Number}");
}
