using NodaTime;
using Tracker.Domain.Dossiers;
using Tracker.Domain.Sources;

namespace Tracker.Api.Registering;

/// <summary>Where and when it was said, whatever it is about.</summary>
public static class CitationForm
{
    public static readonly Field<string> Entry = Fields.Key(
        "kenmerk", "Eigen kenmerk van de vermelding, uniek in het dossier; zonder waarde kiezen wij er een.");

    public static readonly Field<int> Line = Fields.Number("regel", "De eerste regel in de tekst van de bron.");

    public static readonly Field<string> Place = Fields.Line("plaats", "De plaats in de bron, in woorden.", "p. 4");

    public static readonly Field<LocalDate> SaidOn = Fields.Day(
        "gezegdOp", "De dag waarop het is gezegd; zonder waarde de dag van de bron.");

    public static readonly Field<string> SaidOnIs = Fields.OneOf(
        "gezegdOpBij",
        "Of die dag op de dag bekend is, of bij benadering; zonder waarde zoals bij de bron.",
        [SourceForm.ToTheDay, SourceForm.Approximately]);

    public static IReadOnlyList<Field> Members { get; } =
        [Entry, SourceForm.Known, .. SourceForm.Members, Line, Place, SaidOn, SaidOnIs];

    /// <summary>Reads them, and notes what is wrong.</summary>
    /// <returns>Null when it cannot be.</returns>
    public static (Citation Citation, RegisterSource? Source)? Read(Filled form, Background background)
    {
        if (SourceForm.Read(form, background) is not { } source)
        {
            return null;
        }

        var ownDay = form.Value(SaidOn);
        var citation = new Citation(
            form.Text(Entry) ?? background.NewKey(),
            source.Key,
            form.Value(Line),
            form.Text(Place),
            ownDay ?? source.Document.SaidOn,
            form.Text(SaidOnIs) is { } known
                ? known == SourceForm.Approximately
                : ownDay is null && source.Document.SaidOnIsApproximate);
        return (citation, source.Registering);
    }
}
