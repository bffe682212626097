using Tracker.Domain;

namespace Tracker.Api.Http;

/// <summary>The Dutch words for whether an answer can still change.</summary>
public static class FinalityWords
{
    public static Vocabulary<Finality> All { get; } = new(
        (Finality.Today, "vandaag", "vandaag"),
        (Finality.MayGain, "aanvulbaar", "kan nog worden aangevuld"),
        (Finality.Provisional, "voorlopig", "ligt nog niet vast"),
        (Finality.Final, "definitief", "ligt vast"));
}
