using Tracker.Api.Forms;
using Tracker.Api.SignIn;

namespace Tracker.Api.Registering;

/// <summary>A form of a page that was sent: what happens to it is the same for all of them.</summary>
/// <param name="Address">The page of the form, to come back to with all of it filled in.</param>
/// <param name="Read">Makes a registration of it, or says what is wrong.</param>
/// <param name="Page">The page again, with what was typed, what is wrong, and what to say first.</param>
/// <param name="Done">Where to go once it is recorded.</param>
public sealed record SentForm(
    string Address,
    Func<Typed, (Registration? Registration, IReadOnlyList<InputError> Errors)> Read,
    Func<Typed, IReadOnlyList<InputError>, string?, IResult> Page,
    Func<CommandOutcome.Recorded, IResult> Done)
{
    /// <summary>Said of what was not shown in full before it was sent: without script it cannot be.</summary>
    public const string Look = "Kijk na wat wordt vastgelegd. Klopt het? Kies dan nog eens ‘Vastleggen’.";

    /// <summary>The field beside which a refusal stands that is about no field of its own; empty for none.</summary>
    public string RefusedAt { get; init; } = "";

    /// <summary>What to say of something that its sender has not seen in full yet; null when they have.</summary>
    public Func<Typed, string?> Unseen { get; init; } = static _ => null;

    public async Task<IResult> Take(HttpContext context, CommandDesk desk)
    {
        var typed = await FormGate.Read(context);
        if (FormGate.Turn(context, typed.Without(EntryDraft.Seen).At(Address)) is { } elsewhere)
            return elsewhere;
        if (!await FormGate.IsOurs(context))
            return Page(typed, [], FormGate.StoodTooLong);
        var (registration, errors) = Read(typed);
        if (registration is null)
            return Page(typed, errors, null);
        if (Unseen(typed) is { } look)
            return Page(typed, [], look);
        var outcome = await PageDesk.Take(desk, registration, context);
        return outcome is CommandOutcome.Recorded recorded
            ? Done(recorded)
            : Page(typed, [OutcomeErrors.Of(outcome, RefusedAt)], null);
    }
}
