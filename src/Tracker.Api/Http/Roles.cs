namespace Tracker.Api.Http;

/// <summary>What a person or program may be here. The words stand in claims, in settings and on pages.</summary>
public static class Roles
{
    /// <summary>Reads; where reading is public that needs no sign-in at all.</summary>
    public const string Reader = "lezer";

    /// <summary>Registers facts and claims.</summary>
    public const string Editor = "redacteur";

    /// <summary>Keeps the readiness of the own organisation.</summary>
    public const string Municipality = "gemeente";

    /// <summary>Everything an editor may, and the keeping of the installation.</summary>
    public const string Administrator = "beheerder";

    public static IReadOnlyList<string> All { get; } = [Reader, Editor, Municipality, Administrator];
}

/// <summary>What one has to be allowed for an address; routes name these, the sign-in says who has them.</summary>
public static class Policies
{
    /// <summary>Adding to the log: editors and administrators.</summary>
    public const string Write = "vastleggen";

    /// <summary>Keeping the installation: administrators.</summary>
    public const string Keep = "beheren";
}
