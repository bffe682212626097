using Tracker.Domain;
using Tracker.Domain.Dossiers;
using Tracker.Projections.Dossiers;

namespace Tracker.Api.Pages;

/// <summary>How pages say a flag that went up or down, a link, a wish and an obligation.</summary>
public static class NoteText
{
    /// <summary><c>Aangehouden, vanaf 12 mei 2026</c>; <c>Is een novelle op Kieswet</c>.</summary>
    /// <param name="note">The note.</param>
    /// <param name="view">For the names of other dossiers.</param>
    /// <param name="bounds">Up to where one looks: these are named as they were by then.</param>
    public static string Of(Note note, TrackerView view, AsOf bounds) => note.Remark switch
    {
        FlagRaised it => Say(
            $"{Flag(it)}, vanaf {PageTimes.Day(it.On)}", $"{Flag(it)}, from {PageTimes.Day(it.On)}"),
        FlagLowered it => Say(
            $"Niet meer {Say(FlagWords.Flags, it.Flag)}, vanaf {PageTimes.Day(it.On)}",
            $"No longer {Say(FlagWords.Flags, it.Flag)}, from {PageTimes.Day(it.On)}"),
        DossierLinked it => MilestoneWords.Sentence(
            $"{Say(LinkWords.Kinds, it.Kind)} {Quoted(view.ShortName(it.To, bounds))}"),
        WishVoiced => Say($"Wens: {Words(note)}", $"Wish: ‘{Words(note)}’"),
        ObligationIdentified => Say($"Verplichting: {Words(note)}", $"Obligation: ‘{Words(note)}’"),
        _ => throw new InvalidOperationException($"Nobody says {note.Remark.GetType().Name}."),
    };

    /// <summary>What is asked by a wish or an obligation; empty for a flag or a link.</summary>
    public static string Words(Note note) => note.Remark switch
    {
        WishVoiced it => it.Wish,
        ObligationIdentified it => it.Duty,
        _ => "",
    };

    /// <summary>What became of it: <c>geldt</c>, or <c>voorbij</c> for a flag that went the other way since.</summary>
    public static string Status(JudgedNote it) => it.Status == EntryStatus.Superseded
        ? Say("voorbij", "over")
        : Say(StatusWords.Entries, it.Status);

    private static string Flag(FlagMoved it) => MilestoneWords.Sentence(Say(FlagWords.Flags, it.Flag));
}
