using NodaTime;

namespace Tracker.Domain.Dossiers;

/// <summary>
/// A condition beside the step of a dossier, as sources raise and lower it. That nothing happens any more
/// ('stilstand') is derived and stands in no source, so it is none of these.
/// </summary>
public enum Flag
{
    /// <summary>A House will not debate it while the cabinet is a caretaker; ends with that status.</summary>
    Controversial,

    /// <summary>The debate or the vote was put off.</summary>
    Adjourned,

    /// <summary>It goes on when a bill that mends it has come as far.</summary>
    AwaitingNovelle,

    /// <summary>It cannot enter into force before the rules made under it.</summary>
    AwaitingDelegatedRules,

    Urgent,

    /// <summary>Nobody debates it until it is taken up again.</summary>
    Shelved,
}

/// <summary>The words for flags.</summary>
public static class FlagWords
{
    public static Vocabulary<Flag> Flags { get; } = new(
        (Flag.Controversial, "controversieel", "controversieel", "declared controversial"),
        (Flag.Adjourned, "aangehouden", "aangehouden", "adjourned"),
        (Flag.AwaitingNovelle, "wacht-op-novelle", "wacht op novelle", "awaiting an amending bill"),
        (Flag.AwaitingDelegatedRules,
            "wacht-op-lagere-regelgeving", "wacht op lagere regelgeving", "awaiting delegated rules"),
        (Flag.Urgent, "spoed", "spoed", "urgent"),
        (Flag.Shelved, "buiten-behandeling", "buiten behandeling", "shelved"));
}

/// <summary>How a flag went up and down.</summary>
public static class FlagCourse
{
    /// <summary>
    /// What raised and lowered a flag: by the day from which that holds, then by when it was said, then by when it was
    /// recorded.
    /// </summary>
    /// <param name="remarks">Those that hold, in the order in which they were recorded.</param>
    public static IReadOnlyList<FlagMoved> Of(IEnumerable<Remark> remarks, Flag flag) =>
    [
        .. remarks.OfType<FlagMoved>()
            .Where(it => it.Flag == flag)
            .OrderBy(it => it.On)
            .ThenBy(it => it.Citation.SaidOn),
    ];

    /// <summary>
    /// What decides on a flag on a day: the last that raised or lowered it by then; null when nothing did.
    /// </summary>
    /// <inheritdoc cref="Of"/>
    public static FlagMoved? Deciding(IEnumerable<Remark> remarks, Flag flag, LocalDate day) =>
        Of(remarks, flag).LastOrDefault(it => it.On <= day);
}
