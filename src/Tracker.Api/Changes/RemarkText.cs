using Tracker.Api.Pages;
using Tracker.Domain;
using Tracker.Domain.Dossiers;
using Tracker.Projections.Changes;
using Tracker.Projections.Dossiers;

namespace Tracker.Api.Changes;

/// <summary>
/// A change of what is said of a dossier as a whole, in a sentence. Words of editors stand in single quotes.
/// </summary>
public static class RemarkText
{
    /// <summary>The shape beside it.</summary>
    public static string Shape(RemarkChange change) => change.Note.Remark switch
    {
        ObligationIdentified => "i-taak",
        DossierLinked => "i-verband",
        WishVoiced => "z-los",
        _ => "i-wacht",
    };

    /// <summary>
    /// <c>aangehouden sinds 12 mei 2026</c>, <c>nieuwe verplichting: ‘Een register inrichten.’</c>.
    /// </summary>
    /// <param name="change">The change.</param>
    /// <param name="view">For the names of other dossiers.</param>
    public static string Happening(RemarkChange change, TrackerView view) =>
        change is { Flag: { } flag, On: { } on }
            ? Happening(change.Kind, Say(FlagWords.Flags, flag), DutchTimes.Day(on))
            : $"{Say(ChangeWords.Kinds, change.Kind)}: {What(change.Note, view)}";

    /// <summary>Why; null when nothing was said of it.</summary>
    public static string? Reason(RemarkChange change) =>
        change.HasLapsed ? Say("het demissionaire kabinet is opgevolgd", "the caretaker cabinet was succeeded")
        : Quoted(change.Reason);

    /// <summary>The same as a sentence of its own.</summary>
    public static string Whole(RemarkChange change, TrackerView view) =>
        MilestoneWords.Sentence(Happening(change, view));

    private static string Happening(ChangeKind kind, string flag, string on) => kind switch
    {
        ChangeKind.FlagRaised => Say($"{flag} sinds {on}", $"{flag} since {on}"),
        ChangeKind.FlagCorrected => Say($"‘{flag}’ is ingetrokken", $"“{flag}” was retracted"),
        _ => Say($"niet meer {flag} sinds {on}", $"no longer {flag} since {on}"),
    };

    private static string What(Note note, TrackerView view) => note.Remark switch
    {
        DossierLinked it => $"{Say(LinkWords.Kinds, it.Kind)} ‘{Name(it.To, view)}’",
        ObligationIdentified { DueOn: { } last } it => Say(
            $"‘{it.Duty}’ Uiterlijk {DutchTimes.Day(last)}", $"‘{it.Duty}’ By {DutchTimes.Day(last)}"),
        _ => $"‘{NoteText.Words(note)}’",
    };

    private static string Name(string slug, TrackerView view) =>
        view.Dossiers.GetValueOrDefault(slug)?.ShortName ?? slug;
}
