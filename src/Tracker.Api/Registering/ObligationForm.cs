using NodaTime;
using Tracker.Domain.Dossiers;

namespace Tracker.Api.Registering;

/// <summary>An obligation: this source says what those whom it concerns must do, and by when.</summary>
public static class ObligationForm
{
    public static readonly Field<string> Duty = Fields.Text(
        "verplichting", "Wat er moet gebeuren, in een zin die zegt wat te doen.") with { IsRequired = true };

    public static readonly Field<LocalDate> DueOn = Fields.Day(
        "uiterlijk", "De laatste dag; zonder waarde volgt zij uit 'wachtOp', of is zij niet bekend.");

    public static IReadOnlyList<Field> Members { get; } =
        [Duty, DueOn, .. AwaitingForm.Members, .. CitationForm.Members];

    /// <summary>Reads the form, and notes everything that is wrong with it.</summary>
    /// <returns>Null when something is.</returns>
    public static Registration? Read(string slug, Filled form, Background background)
    {
        var cited = CitationForm.Read(form, background);
        var due = AwaitingForm.Read(slug, form, background);
        if (form.Has(DueOn) && due is not null)
        {
            form.Wrong(DueOn, "past-niet", "De dag volgt uit de gebeurtenis waarop het wacht. Laat dit leeg.");
        }

        return form.Errors.Count == 0 && cited is var (said, source) && form.Text(Duty) is { } duty
            ? new Registration(slug, new IdentifyObligation(said, duty, form.Value(DueOn), due), source)
            : null;
    }
}
