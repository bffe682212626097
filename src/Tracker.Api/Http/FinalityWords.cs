using Tracker.Domain;

namespace Tracker.Api.Http;

/// <summary>The words for whether an answer can still change.</summary>
public static class FinalityWords
{
    public static Vocabulary<Finality> All { get; } = new(
        (Finality.Today, "vandaag", "vandaag", "today"),
        (Finality.MayGain, "aanvulbaar", "kan nog worden aangevuld", "can still be added to"),
        (Finality.Provisional, "voorlopig", "ligt nog niet vast", "not final yet"),
        (Finality.Final, "definitief", "ligt vast", "final"));
}
