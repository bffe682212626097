using Tracker.Domain;
using Tracker.Domain.Dossiers;
using Tracker.Projections.Dossiers;

namespace Tracker.Api.Pages;

/// <summary>How pages say a flag that went up or down, a link, a wish and an obligation.</summary>
public static class NoteText
{
    /// <summary><c>Aangehouden, vanaf 12 mei 2026</c>; <c>Is een novelle op Kieswet</c>.</summary>
    public static string Of(Note note, TrackerView view) => note.Remark switch
    {
        FlagRaised it => $"{Flag(it)}, vanaf {DutchDates.Day(it.On)}",
        FlagLowered it => $"Niet meer {FlagWords.Flags.Label(it.Flag)}, vanaf {DutchDates.Day(it.On)}",
        DossierLinked it => MilestoneWords.Sentence(
            $"{LinkWords.Kinds.Label(it.Kind)} {view.Dossiers.GetValueOrDefault(it.To)?.ShortName ?? it.To}"),
        WishVoiced => $"Wens: {Words(note)}",
        ObligationIdentified => $"Verplichting: {Words(note)}",
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
        ? "voorbij"
        : StatusWords.Entries.Label(it.Status);

    private static string Flag(FlagMoved it) => MilestoneWords.Sentence(FlagWords.Flags.Label(it.Flag));
}
