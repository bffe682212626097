using Tracker.Domain;

namespace Tracker.Api.Languages;

/// <summary>In which language the page speaks that is being made; Dutch for all that is no page.</summary>
public static class Spoken
{
    private static readonly AsyncLocal<Language> Asked = new();

    public static Language Language
    {
        get => Asked.Value;
        set => Asked.Value = value;
    }

    /// <summary>The code of that language, as in <c>lang</c> and in headers.</summary>
    public static string Code => LanguageCodes.Code(Language);
}
