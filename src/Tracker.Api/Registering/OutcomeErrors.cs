namespace Tracker.Api.Registering;

/// <summary>What stood in the way of recording, beside the field that it is about.</summary>
public static class OutcomeErrors
{
    /// <summary>The code of the refusal of a key that another entry has.</summary>
    public const string EntryTaken = "kenmerk-bezet";

    public static InputError Of(CommandOutcome outcome) => outcome switch
    {
        CommandOutcome.Refused { Refusal: var refusal } =>
            new InputError(Field(refusal.Code), refusal.Code, Message(refusal)),
        CommandOutcome.Stale => new InputError(
            "",
            "verouderd",
            "Iemand anders legde net iets vast in dit dossier. Kijk na wat er staat en kies nog eens ‘Vastleggen’."),
        CommandOutcome.Forbidden it => new InputError(EntryFields.Exception.Name, "geen-recht", it.Reason),
        _ => throw new InvalidOperationException($"Nobody tells of {outcome.GetType().Name}."),
    };

    private static string Field(string code) => code switch
    {
        "deel-niet-mogelijk" => EntryFields.Tranche.Name,
        "volgnummer-te-hoog" or "stap-eenmalig" => EntryFields.Number.Name,
        "feit-in-de-toekomst" => EntryFields.On.Name,
        "bron-bestaat-al" => EntryFields.SourceTitle.Name,
        EntryTaken => "",
        _ => EntryFields.Step.Name,
    };

    private static string Message(Domain.Refusal refusal) => refusal.Code == EntryTaken
        ? "U hebt deze vermelding al vastgelegd, met andere inhoud. Kies nog eens ‘Vastleggen’ als dit een nieuwe is."
        : refusal.Reason;
}
