using Tracker.Domain.Dossiers;

namespace Tracker.Api.Catalogue;

/// <summary>Reads the event that a claim of the catalogue waits for or counts from.</summary>
internal static class AwaitingReader
{
    public static Awaiting Read(Section section)
    {
        var awaiting = new Awaiting(
            section.Text("dossier") is null ? null : section.Slug("dossier"),
            section.Required("mijlpaal"),
            section.Text("deel") is null ? null : section.Slug("deel"),
            section.Whole("nummer") ?? 1,
            section.Word("relatie", AwaitingWords.Relations) ?? AwaitingRelation.If,
            section.Whole("hoeveel"),
            section.Word("eenheid", AwaitingWords.Units),
            section.Day("nietVoor"),
            section.Day("nietNa"));
        if (awaiting.Count is null != (awaiting.Unit is null))
            section.Fault("hoeveel", "'hoeveel' en 'eenheid' horen bij elkaar.");
        if (awaiting.Count > Awaiting.CountMax)
            section.Fault("hoeveel", $"'hoeveel' is hoogstens {Awaiting.CountMax}.");
        if (awaiting is { Counts: true, From: not null } or { Counts: true, Until: not null })
            section.Fault("nietNa", "'nietVoor' en 'nietNa' horen alleen bij 'mits'.");
        section.NothingElse();
        return awaiting;
    }
}
