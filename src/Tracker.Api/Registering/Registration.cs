using System.Security.Cryptography;
using System.Text;
using Tracker.Domain.Dossiers;
using Tracker.Domain.Sources;
using Tracker.Projections.Dossiers;

namespace Tracker.Api.Registering;

/// <summary>What a person wants to record, read and checked as far as that can be done without the log.</summary>
/// <param name="Slug">The dossier.</param>
/// <param name="Command">What is to be decided on it.</param>
/// <param name="Source">A source that is registered with it; null when the source is known already.</param>
public sealed record Registration(string Slug, DossierCommand Command, RegisterSource? Source = null)
{
    private const int DigestCharacters = 20;

    /// <summary>The entry that it is about; null when it is about the dossier.</summary>
    public string? Entry => Command.About;

    /// <summary>
    /// Stands for exactly what would be recorded, on the dossier as it is: what is sent with the same digest was shown
    /// in full before.
    /// </summary>
    public string DigestOn(DossierHistory dossier) => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes(FormattableString.Invariant($"{dossier.Version} {this}"))))[..DigestCharacters];
}
