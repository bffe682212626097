using Tracker.Domain;

namespace Tracker.Api.Registering;

/// <summary>What stands in the way of a registration, beside the rules of a dossier itself.</summary>
public static class RegisteringRefusals
{
    /// <summary>A new source may not take the place of another one.</summary>
    public static Refusal SourceKnown(string key) => new(
        "bron-bestaat-al",
        $"Onder de sleutel '{key}' staat al een bron met andere gegevens. Kies die bron, of een andere sleutel.");
}
