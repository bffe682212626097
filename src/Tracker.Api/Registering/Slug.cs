namespace Tracker.Api.Registering;

/// <summary>
/// A name for addresses and keys out of a title: <c>Wet privacy en zo (2026)</c> becomes <c>wet-privacy-en-zo-2026</c>.
/// </summary>
public static class Slug
{
    private const int LengthMax = 60;
    private const string Accented = "àáâãäåçèéêëìíîïñòóôõöøùúûüýÿ";
    private const string Plain = "aaaaaaceeeeiiiinoooooouuuuyy";

    /// <returns>Empty when there is no letter or digit in it.</returns>
    public static string Of(string title)
    {
        var slug = string.Join('-', Words(title));
        return slug.Length <= LengthMax ? slug : slug[..LengthMax].TrimEnd('-');
    }

    /// <summary>The words of a title in small plain letters and digits.</summary>
    public static IReadOnlyList<string> Words(string title)
    {
        var letters = title.ToLowerInvariant().Select(letter =>
            Accented.IndexOf(letter, StringComparison.Ordinal) is var at and >= 0 ? Plain[at] : letter);
        return string.Concat(letters.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
