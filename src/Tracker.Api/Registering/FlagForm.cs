using NodaTime;
using Tracker.Api.Dossiers;
using Tracker.Domain.Dossiers;
using Tracker.Projections.Dossiers;

namespace Tracker.Api.Registering;

/// <summary>A flag that goes up or down: this source says that from that day on it is so.</summary>
public static class FlagForm
{
    public static readonly Field<Flag> Which = Fields.Choice(
        "markering", "Wat er naast de stap geldt.", FlagWords.Flags) with
    {
        IsRequired = true,
        Parse = text => text switch
        {
            Markings.Standstill => Derived(
                "Stilstand kunt u niet vastleggen. Die volgt vanzelf als er een half jaar niets is gebeurd."),
            Markings.PartlyInForce => Derived(
                "Gedeeltelijk in werking kunt u hier niet zetten. Leg vast welk deel in werking is."),
            _ => Choice(text),
        },
    };

    public static readonly Field<string> Handling = Fields.OneOf(
        "handeling",
        "Of de markering wordt gezet of weggehaald; zonder waarde gezet.",
        [RemarkBody.Raised, RemarkBody.Lowered]);

    public static readonly Field<LocalDate> On = Fields.Day(
        "datum", "De eerste dag waarop het zo is; zonder waarde de dag waarop het is gezegd.");

    public static readonly Field<string> Note = Fields.Text("toelichting", "Waar het over gaat, in een zin.");

    public static IReadOnlyList<Field> Members { get; } = [Which, Handling, On, Note, .. CitationForm.Members];

    /// <summary>Reads the form, and notes everything that is wrong with it.</summary>
    /// <returns>Null when something is.</returns>
    public static Registration? Read(string slug, Filled form, Background background)
    {
        if (CitationForm.Read(form, background) is not var (said, source)
            || form.Value(Which) is not { } flag
            || form.Errors.Count > 0)
        {
            return null;
        }

        var on = form.Value(On) ?? said.SaidOn;
        return new Registration(
            slug,
            form.Text(Handling) == RemarkBody.Lowered
                ? new LowerFlag(said, flag, on, form.Text(Note))
                : new RaiseFlag(
                    said,
                    flag,
                    on,
                    form.Text(Note),
                    Caretakers.Of(background.View, AsOf.Now).InFullOffice(on)),
            source);
    }

    private static Parsed Derived(string reason) => new(null, "afgeleid", reason);

    private static Parsed Choice(string text) => Fields.Choice("", "", FlagWords.Flags).Parse(text);
}
