using Tracker.Domain.Dossiers;

namespace Tracker.Api.Registering;

/// <summary>A choice between claims that contradict each other: this one holds.</summary>
public static class SettlementForm
{
    public static readonly Field<string> Key = Fields.Key(
        "kenmerk", "Eigen kenmerk van de keuze, uniek in het dossier; zonder waarde kiezen wij er een.");

    public static readonly Field<string> Kept =
        Fields.Key("geldend", "Kenmerk van de uitspraak die geldt.") with { IsRequired = true };

    public static readonly Field<string> Reason =
        Fields.Text("reden", "Waarom deze, in een zin.") with { IsRequired = true };

    public static IReadOnlyList<Field> Members { get; } = [Key, Kept, Reason];

    /// <summary>Reads the form.</summary>
    /// <returns>Null when something is wrong with it.</returns>
    public static Registration? Read(string slug, Filled form, Background background) =>
        form.Errors.Count == 0 && form.Text(Kept) is { } kept && form.Text(Reason) is { } reason
            ? new Registration(slug, new SettleConflict(form.Text(Key) ?? background.NewKey(), kept, reason))
            : null;
}

/// <summary>That such a choice no longer holds.</summary>
public static class UndoingForm
{
    public static readonly Field<string> Settlement =
        Fields.Key("beslissing", "Kenmerk van de keuze.") with { IsRequired = true };

    public static IReadOnlyList<Field> Members { get; } = [Settlement, RetractionForm.Reason];

    /// <inheritdoc cref="SettlementForm.Read"/>
    public static Registration? Read(string slug, Filled form) =>
        form.Errors.Count == 0
        && form.Text(Settlement) is { } settlement
        && form.Text(RetractionForm.Reason) is { } reason
            ? new Registration(slug, new UndoSettlement(settlement, reason))
            : null;
}
