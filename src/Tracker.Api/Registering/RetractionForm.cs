using Tracker.Domain.Dossiers;

namespace Tracker.Api.Registering;

/// <summary>A retraction: that entry was a mistake.</summary>
public static class RetractionForm
{
    public static readonly Field<string> Entry = Fields.Key("vermelding", "Kenmerk van de vermelding.") with
    {
        IsRequired = true,
    };

    public static readonly Field<string> Reason =
        Fields.Text("reden", "Waarom, in een zin.") with { IsRequired = true };

    public static IReadOnlyList<Field> Members { get; } = [Entry, Reason];

    /// <summary>Reads the form.</summary>
    /// <returns>Null when something is wrong with it.</returns>
    public static Registration? Read(string slug, Filled form) =>
        form.Errors.Count == 0 && form.Text(Entry) is { } entry && form.Text(Reason) is { } reason
            ? new Registration(slug, new RetractEntry(entry, reason))
            : null;
}
