using System.Globalization;

namespace Tracker.Domain.Dossiers;

/// <summary>
/// What identifies a milestone: a step of one dossier, of a tranche where there is one, with a number where the step
/// repeats.
/// </summary>
/// <param name="Dossier">The slug of the dossier.</param>
/// <param name="Step">The key of the step, as in the procedure table.</param>
/// <param name="Tranche">
/// The part of the law that enters into force together, as a slug with a letter first; null for the whole.
/// </param>
/// <param name="Number">1 for the first time, 2 for the second consultation, and so on.</param>
public sealed record MilestoneKey(string Dossier, string Step, string? Tranche = null, int Number = 1)
{
    /// <summary><c>wpp/in-werking</c>, <c>woo/in-werking/art-3-3</c>, <c>wet-x/consultatie-open/2</c>.</summary>
    public override string ToString() => Join("/");

    /// <summary>The parts with a separator between them; the number 1 is left out.</summary>
    public string Join(string separator) => string.Join(separator, Parts());

    private IEnumerable<string> Parts()
    {
        yield return Dossier;
        yield return Step;
        if (Tranche is not null)
        {
            yield return Tranche;
        }

        if (Number > 1)
        {
            yield return Number.ToString(CultureInfo.InvariantCulture);
        }
    }
}
