using Tracker.Domain.Calendars;

namespace Tracker.Domain.PlanDates;

/// <summary>The outcome of reading a date phrase: a reading, or the reason why there is none.</summary>
public abstract record PhraseReading
{
    private PhraseReading()
    {
    }

    /// <param name="Date">The interval.</param>
    /// <param name="Firmness">
    /// The firmness that the words themselves carry ('beoogd', 'naar verwachting'); null when they say nothing.
    /// </param>
    /// <param name="Condition">
    /// What it waits for, in the phrase's own words ('besluit' in 'zo snel mogelijk na besluit'); null when nothing.
    /// </param>
    /// <param name="Edtf">
    /// The interval in EDTF (ISO 8601-2), such as <c>2027-04-01/..</c>; null when there is no date at all.
    /// </param>
    public sealed record Read(PlanDate Date, Firmness? Firmness, string? Condition, string? Edtf) : PhraseReading
    {
        /// <summary>The recesses by which the days are known; empty where the words speak of none.</summary>
        public Values<Recess> Recesses { get; init; } = [];
    }

    /// <param name="Reason">A Dutch sentence that says what is wrong and with which part.</param>
    public sealed record NotRead(string Reason) : PhraseReading;
}
