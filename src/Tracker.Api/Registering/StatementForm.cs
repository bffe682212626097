using System.Text.RegularExpressions;
using NodaTime;
using Tracker.Domain.Dossiers;
using Tracker.Domain.Sources;

namespace Tracker.Api.Registering;

/// <summary>What facts and claims have in common: which milestone, and where and when it was said.</summary>
public static partial class StatementForm
{
    public static readonly Field<string> Entry = Fields.Key(
        "kenmerk", "Eigen kenmerk van de vermelding, uniek in het dossier; zonder waarde kiezen wij er een.");

    public static readonly Field<string> Step = Fields.Key(
        "mijlpaal", "De stap, zoals in de procedure van het dossier.", "in-werking") with { IsRequired = true };

    public static readonly Field<string> Tranche = Fields.Key(
        "tranche",
        "Het deel van de wet dat apart in werking treedt; begint met een letter. Zonder waarde: het geheel.",
        lengthMax: Fields.NameLengthMax);

    public static readonly Field<int> Number = Fields.Number(
        "nummer", "De hoeveelste keer, bij stappen die vaker kunnen; zonder waarde 1.");

    public static readonly Field<int> Line = Fields.Number("regel", "De eerste regel in de tekst van de bron.");

    public static readonly Field<string> Place = Fields.Line("plaats", "De plaats in de bron, in woorden.", "p. 4");

    public static readonly Field<LocalDate> SaidOn = Fields.Day(
        "gezegdOp", "De dag waarop het is gezegd; zonder waarde de dag van de bron.");

    public static readonly Field<string> SaidOnIs = Fields.OneOf(
        "gezegdOpBij",
        "Of die dag op de dag bekend is, of bij benadering; zonder waarde zoals bij de bron.",
        [SourceForm.ToTheDay, SourceForm.Approximately]);

    public static IReadOnlyList<Field> Members { get; } =
        [Entry, Step, Tranche, Number, SourceForm.Known, .. SourceForm.Members, Line, Place, SaidOn, SaidOnIs];

    /// <summary>Reads them, and notes what is wrong.</summary>
    /// <returns>Null when it cannot be.</returns>
    public static (Statement Statement, RegisterSource? Source)? Read(Filled form, Background background)
    {
        var source = SourceForm.Read(form, background);
        if (form.Text(Tranche) is { } tranche && !StartsWithLetter().IsMatch(tranche))
        {
            form.Wrong(Tranche, "geen-sleutel", "Een deel begint met een letter, zoals art-3-3.");
        }

        if (form.Text(Step) is not { } step || source is null)
        {
            return null;
        }

        var ownDay = form.Value(SaidOn);
        var statement = new Statement(
            form.Text(Entry) ?? background.NewKey(),
            step,
            form.Text(Tranche),
            form.Value(Number) ?? 1,
            source.Key,
            form.Value(Line),
            form.Text(Place),
            ownDay ?? source.Document.SaidOn,
            form.Text(SaidOnIs) is { } known
                ? known == SourceForm.Approximately
                : ownDay is null && source.Document.SaidOnIsApproximate);
        return (statement, source.Registering);
    }

    [GeneratedRegex("^[a-z]", RegexOptions.CultureInvariant)]
    private static partial Regex StartsWithLetter();
}
