using Tracker.Domain.Dossiers;
using Tracker.Domain.Sources;

namespace Tracker.Api.Registering;

/// <summary>What a person wants to record, read and checked as far as that can be done without the log.</summary>
/// <param name="Slug">The dossier.</param>
/// <param name="Command">What is to be decided on it.</param>
/// <param name="Source">A source that is registered with it; null when the source is known already.</param>
public sealed record Registration(string Slug, DossierCommand Command, RegisterSource? Source = null)
{
    /// <summary>The entry that it is about; null when it is about the dossier.</summary>
    public string? Entry => Command.About;
}
