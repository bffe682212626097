using System.Text.RegularExpressions;
using Tracker.Domain.Dossiers;
using Tracker.Domain.Sources;

namespace Tracker.Api.Registering;

/// <summary>What facts and claims have in common: which milestone, and where and when it was said.</summary>
public static partial class StatementForm
{
    public static readonly Field<string> Step = Fields.Key(
        "mijlpaal", "De stap, zoals in de procedure van het dossier.", "in-werking") with { IsRequired = true };

    public static readonly Field<string> Tranche = Fields.Key(
        "tranche",
        "Het deel van de wet dat apart in werking treedt; begint met een letter. Zonder waarde: het geheel.",
        lengthMax: Fields.NameLengthMax);

    public static readonly Field<int> Number = Fields.Number(
        "nummer", "De hoeveelste keer, bij stappen die vaker kunnen; zonder waarde 1.");

    public static IReadOnlyList<Field> Members { get; } = [Step, Tranche, Number, .. CitationForm.Members];

    /// <summary>Reads them, and notes what is wrong.</summary>
    /// <returns>Null when it cannot be.</returns>
    public static (Statement Statement, RegisterSource? Source)? Read(Filled form, Background background)
    {
        var cited = CitationForm.Read(form, background);
        CheckTranche(form, Tranche);
        if (form.Text(Step) is not { } step || cited is not var (citation, source))
        {
            return null;
        }

        var statement = new Statement(
            citation.Entry,
            step,
            form.Text(Tranche),
            form.Value(Number) ?? 1,
            citation.Source,
            citation.Line,
            citation.Place,
            citation.SaidOn,
            citation.SaidOnIsApproximate);
        return (statement, source);
    }

    /// <summary>
    /// Notes it when the name of a part cannot be one: a key with a number and one with a part must differ.
    /// </summary>
    internal static void CheckTranche(Filled form, Field<string> field)
    {
        if (form.Text(field) is { } tranche && !StartsWithLetter().IsMatch(tranche))
        {
            form.Wrong(field, "geen-sleutel", "Een deel begint met een letter, zoals art-3-3.");
        }
    }

    [GeneratedRegex("^[a-z]", RegexOptions.CultureInvariant)]
    private static partial Regex StartsWithLetter();
}
