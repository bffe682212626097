namespace Tracker.Api.Forms;

/// <summary>A field as people see it.</summary>
/// <param name="Name">Its name in the form.</param>
/// <param name="Label">Its name for people, in Dutch.</param>
/// <param name="English">The same in English; null for a field of pages that speak Dutch alone.</param>
public sealed record FormField(string Name, string Label, string? English = null)
{
    /// <summary>Its name in the language of the page.</summary>
    public string Words => Say(Label, English ?? Label);

    /// <summary>The id of its element: what a label, an error and a link point at.</summary>
    public string Id => IdOf(Name);

    public static string IdOf(string name) => name.Replace('.', '-');
}
