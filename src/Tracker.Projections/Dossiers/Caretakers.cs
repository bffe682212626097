using NodaTime;
using Tracker.Domain.Dossiers;

namespace Tracker.Projections.Dossiers;

/// <summary>Since when cabinets were in office, and while they were caretakers, by what their dossiers say.</summary>
/// <param name="Terms">One for each cabinet of which something happened, in no order.</param>
public sealed record Caretakers(IReadOnlyList<CabinetTerm> Terms)
{
    /// <summary>The days on which a cabinet that was a caretaker was succeeded.</summary>
    private IEnumerable<LocalDate> Ends =>
        Terms.Where(it => it.CaretakerFrom is not null).Select(it => it.Until).OfType<LocalDate>();

    public static Caretakers Of(TrackerView view, AsOf bounds) =>
        new([.. view.Cabinets.Select(slug => CabinetTerm.Of(view.Dossiers[slug], bounds))]);

    /// <summary>
    /// The first day on which what was declared controversial on a day no longer is: the caretaker status has ended;
    /// null when it has not.
    /// </summary>
    public LocalDate? EndAfter(LocalDate day) => Ends.Where(end => end > day).Select(end => (LocalDate?)end).Min();

    /// <summary>The cabinet that is in full office on a day; null when it is a caretaker, or is not known.</summary>
    public string? InFullOffice(LocalDate day) => Terms
        .Where(it => it.From <= day && !(it.Until <= day) && !(it.CaretakerFrom <= day))
        .Select(it => it.Name)
        .FirstOrDefault();
}

/// <param name="Name">How the cabinet is called.</param>
/// <param name="From">The day on which it was sworn in; null when unknown.</param>
/// <param name="CaretakerFrom">The first day on which it is a caretaker; null when it is none.</param>
/// <param name="Until">The first day on which it is no longer in office; null while it is.</param>
public sealed record CabinetTerm(string Name, LocalDate? From, LocalDate? CaretakerFrom, LocalDate? Until)
{
    public static CabinetTerm Of(DossierHistory cabinet, AsOf bounds)
    {
        var facts = cabinet.Milestones.SelectMany(milestone => milestone.Seen(bounds).ToArray())
            .Where(entry => entry.Retraction is null)
            .Select(entry => entry.Fact)
            .OfType<StepTaken>()
            .ToList();
        LocalDate? On<T>() => facts.OfType<T>().Cast<StepTaken>().Select(it => (LocalDate?)it.On).FirstOrDefault();
        return new CabinetTerm(
            cabinet.ShortNameAt(bounds), On<CabinetSwornIn>(), On<CabinetBecameCaretaker>(), On<CabinetSucceeded>());
    }
}
