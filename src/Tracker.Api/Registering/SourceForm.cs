using NodaTime;
using Tracker.Domain.Sources;

namespace Tracker.Api.Registering;

/// <summary>Where it is said: the key of a source that we know, or all of a new one.</summary>
public static class SourceForm
{
    /// <summary>A day said that is known to the day.</summary>
    public const string ToTheDay = "dag";

    /// <summary>A day said that is known to the month, or is the last day on which it can have been written.</summary>
    public const string Approximately = "benadering";

    public static readonly Field<string> Known = Fields.Key(
        "bron", "Sleutel van een bekende bron; of een object dat een nieuwe bron beschrijft.", "bzk-beleidsbrief-2026");

    public static readonly Field<string> Key = Fields.Key("bron.sleutel", "Sleutel van de nieuwe bron.");

    public static readonly Field<string> Title = Fields.Line("bron.titel", "Hoe het document heet.");

    public static readonly Field<string> Publisher = Fields.Line("bron.uitgever", "Wie het schreef.");

    public static readonly Field<LocalDate> SaidOn = Fields.Day("bron.gezegdOp", "De dag van het document.");

    public static readonly Field<string> SaidOnIs = Fields.OneOf(
        "bron.gezegdOpBij",
        "Of die dag op de dag bekend is, of bij benadering; zonder waarde op de dag.",
        [ToTheDay, Approximately]);

    public static readonly Field<bool> IsOfficial = Fields.Flag(
        "bron.officieel",
        "Officieel stuk (true, ook zonder waarde) of secundaire bron zoals een nieuwsbericht (false).");

    public static readonly Field<Uri> Url = Fields.Link("bron.url", "Waar het te lezen is.");

    public static IReadOnlyList<Field> Members { get; } = [Key, Title, Publisher, SaidOn, SaidOnIs, IsOfficial, Url];

    /// <summary>Reads the source, and notes what is wrong with it.</summary>
    /// <returns>Its key and what is known of it; null when it cannot be.</returns>
    public static SourceRead? Read(Filled form, Background background)
    {
        if (!Members.Any(form.Has))
        {
            return ReadKnown(form, background);
        }

        if (form.Has(Known))
        {
            form.Wrong(Known, "dubbel", "Kies een bekende bron of beschrijf een nieuwe, niet beide.");
        }

        Field[] needed = [Key, Title, SaidOn];
        foreach (var missing in needed.Where(field => !form.Has(field)))
        {
            form.Missing(missing);
        }

        if (form.Text(Key) is not { } key || form.Text(Title) is not { } title || form.Value(SaidOn) is not { } saidOn)
        {
            return null;
        }

        var document = new SourceDocument(
            title,
            form.Text(Publisher),
            saidOn,
            form.Text(SaidOnIs) == Approximately,
            form.Value(IsOfficial) ?? true,
            form.Link(Url));
        return new SourceRead(key, document, new RegisterSource(key, document));
    }

    private static SourceRead? ReadKnown(Filled form, Background background)
    {
        if (!form.Has(Known))
        {
            form.Missing(Known);
            return null;
        }

        if (form.Text(Known) is not { } key)
        {
            return null;
        }

        if (background.View.Sources.TryGetValue(key, out var document))
        {
            return new SourceRead(key, document, null);
        }

        form.Wrong(Known, "bron-onbekend", "Deze bron kennen we nog niet. Beschrijf haar met titel en dag.");
        return null;
    }
}

/// <summary>A source as a form names it.</summary>
/// <param name="Registering">The command that makes it known; null when it is known already.</param>
public sealed record SourceRead(string Key, SourceDocument Document, RegisterSource? Registering);
