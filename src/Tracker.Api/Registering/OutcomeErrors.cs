namespace Tracker.Api.Registering;

/// <summary>What stood in the way of recording, beside the field that it is about.</summary>
public static class OutcomeErrors
{
    /// <summary>The code of the refusal of a key that another entry has.</summary>
    public const string EntryTaken = "kenmerk-bezet";

    /// <param name="outcome">What stood in the way.</param>
    /// <param name="otherwise">The field of what is about none of the others; that of the step when left out.</param>
    public static InputError Of(CommandOutcome outcome, string? otherwise = null) => outcome switch
    {
        CommandOutcome.Refused { Refusal: var refusal } =>
            new InputError(Field(refusal.Code, otherwise), refusal.Code, Message(refusal)),
        CommandOutcome.Stale => new InputError(
            "",
            "verouderd",
            "Iemand anders legde net iets vast in dit dossier. Kijk na wat er staat en kies nog eens ‘Vastleggen’."),
        CommandOutcome.OutOfReach { Why: var why } when why == Problem.StoreAway => new InputError(
            "",
            why.Code,
            "De database antwoordt nu niet. Wat u typte, staat hieronder nog. Kies over een minuut nog eens de knop: "
            + "wat toch al is vastgelegd, komt er geen tweede keer bij."),
        CommandOutcome.OutOfReach { Why: var why } => new InputError("", why.Code, why.Detail),
        CommandOutcome.Forbidden it => new InputError(EntryFields.Exception.Name, "geen-recht", it.Reason),
        _ => throw new InvalidOperationException($"Nobody tells of {outcome.GetType().Name}."),
    };

    private static string Field(string code, string? otherwise) => code switch
    {
        "deel-niet-mogelijk" => EntryFields.Tranche.Name,
        "volgnummer-te-hoog" or "stap-eenmalig" => EntryFields.Number.Name,
        "feit-in-de-toekomst" or "dag-na-bron" => EntryFields.On.Name,
        "verband-met-zichzelf" => RemarkFields.To.Name,
        "wacht-op-zichzelf" => EntryFields.AwaitedStep.Name,
        "bron-bestaat-al" => EntryFields.SourceTitle.Name,
        "twee-termijnen" => RemarkFields.DueOn.Name,
        EntryTaken => "",
        _ => otherwise ?? EntryFields.Step.Name,
    };

    private static string Message(Domain.Refusal refusal) => refusal.Code == EntryTaken
        ? "U hebt deze vermelding al vastgelegd, met andere inhoud. Kies nog eens ‘Vastleggen’ als dit een nieuwe is."
        : refusal.Reason;
}
