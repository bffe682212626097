using Tracker.Api.Pages;
using Tracker.Domain;
using Tracker.Domain.Dossiers;
using Tracker.Projections.Changes;
using Tracker.Projections.Dossiers;
using Tracker.Projections.Statements;

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
    /// <c>aangehouden sinds 12 mei 2026</c>, <c>nieuwe verplichting: ‘Een plan maken.’ Uiterlijk 1 mei 2027.</c>
    /// </summary>
    /// <param name="change">The change.</param>
    /// <param name="view">For the names and the days of other dossiers.</param>
    /// <param name="period">What was asked: the end of it is what we look at.</param>
    public static string Happening(RemarkChange change, TrackerView view, ChangePeriod period) =>
        change is { Flag: { } flag, On: { } on }
            ? Turn(change, Say(FlagWords.Flags, flag), PageTimes.Day(on))
            : $"{Say(ChangeWords.Kinds, change.Kind)}: {What(change, view, period)}";

    /// <summary>Why; null when nothing was said of it.</summary>
    public static string? Reason(RemarkChange change) =>
        change.HasLapsed ? Say("het demissionaire kabinet is opgevolgd", "the caretaker cabinet was succeeded")
        : Quoted(change.Reason);

    /// <summary>The same as a sentence of its own.</summary>
    /// <inheritdoc cref="Happening"/>
    public static string Whole(RemarkChange change, TrackerView view, ChangePeriod period) =>
        MilestoneWords.Sentence(Happening(change, view, period));

    private static string Turn(RemarkChange change, string flag, string on)
    {
        if (change.Kind == ChangeKind.FlagCorrected)
            return Say($"‘{flag}’ is ingetrokken", $"“{flag}” was retracted");
        var turn = change.Note.Remark is FlagRaised && !change.HasLapsed
            ? Say($"{flag} sinds {on}", $"{flag} since {on}")
            : Say($"niet meer {flag} sinds {on}", $"no longer {flag} since {on}");
        return change.Kind == ChangeKind.FlagAmended ? Say($"{turn} (verbeterd)", $"{turn} (amended)") : turn;
    }

    private static string What(RemarkChange change, TrackerView view, ChangePeriod period) =>
        change.Note.Remark switch
        {
            DossierLinked it => $"{Say(LinkWords.Kinds, it.Kind)} ‘{view.ShortName(it.To, period.Becomes)}’",
            ObligationIdentified it when it is not { DueOn: null, Due: null } =>
                $"‘{it.Duty}’ {When(change.Dossier.Slug, it, view, period)}",
            _ => $"‘{NoteText.Words(change.Note)}’",
        };

    private static string When(string slug, ObligationIdentified it, TrackerView view, ChangePeriod period) =>
        ObligationText.Days(
            Deadline.Of(view, slug, it.DueOn, it.Due, period.Becomes, period.BecomesDay), slug, view, period.Becomes);
}
