namespace Tracker.Api.SignIn;

/// <summary>Where to go after signing in: an address on this site, never elsewhere.</summary>
public static class ReturnAddress
{
    /// <summary>The key in the query and in the form.</summary>
    public const string Parameter = "terug";

    /// <summary>The address if it lies on this site, else the front page.</summary>
    /// <remarks>Browsers take <c>//host</c> and <c>/\host</c> for another host, and drop tabs and line ends.</remarks>
    public static string Safe(string? address) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..] && !address.Any(char.IsControl) ? address : "/";
}
