using System.Text.RegularExpressions;
using Tracker.Tests.House;
using Tracker.Tests.Readers;

namespace Tracker.Tests.Api.Agendas;

/// <summary>With <c>taal=en</c> every word of ours is English; names of laws and what sources say stay as they
/// are.</summary>
public sealed partial class A_feed_in_English(CatalogueHost catalogue)
{
    private static readonly string[] Steps =
    [
        .. Checkout.Lines("data/agendas/steps.csv").Where(line => !line.StartsWith('#')).Skip(1)
            .SelectMany(line => line.Split(',')[1..3]),
    ];

    [Fact]
    public async Task Has_titles_of_English_words_around_the_name_of_the_law()
    {
        var titles = (await Events()).Select(it => Part().Replace(it.Title, "")).ToList();

        Assert.All(titles, title => Assert.Contains(
            Steps, step => title.EndsWith($" {step}", StringComparison.Ordinal)));
        Assert.All(titles.Where(title => title.Contains(": ", StringComparison.Ordinal)), title =>
            Assert.Matches(Prefix(), title));
    }

    [Fact]
    public async Task Has_descriptions_of_which_every_line_begins_in_English()
    {
        var astray = (await Events()).SelectMany(it => it.Text.Split('\n')[1..]).Where(line => !Line().IsMatch(line));

        Assert.Empty(astray);
    }

    [Fact]
    public async Task Names_days_and_periods_in_English()
    {
        var dated = (await Events()).SelectMany(it => it.Text.Split('\n'))
            .Where(line => line.StartsWith("Moved: ", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(dated);
        Assert.All(dated, line => Assert.Matches(Moved(), line));
    }

    [Fact]
    public async Task Has_its_name_and_its_kinds_in_English_and_its_names_for_ever_the_same()
    {
        var client = (await catalogue.Started).Client;
        var english = await client.GetStringAsync("/agenda/landelijk.ics?taal=en");
        var dutch = await client.GetStringAsync("/agenda/landelijk.ics");

        Assert.Contains("\r\nX-WR-CALNAME:Wetgevingsplanner: national\r\n", english, StringComparison.Ordinal);
        Assert.Contains("\r\nCATEGORIES:act,BZK\r\n", english, StringComparison.Ordinal);
        Assert.Equal(Fixed().Matches(dutch).Select(it => it.Value), Fixed().Matches(english).Select(it => it.Value));
    }

    private async Task<IReadOnlyList<ReadEvent>> Events() => await Reader.IcalJs.Read(
        await (await catalogue.Started).Client.GetStringAsync("/agenda/landelijk.ics?taal=en"));

    [GeneratedRegex("^(UID|SEQUENCE|DTSTAMP|DTSTART)[:;].*", RegexOptions.Multiline)]
    private static partial Regex Fixed();

    [GeneratedRegex(@" \([^()]*\)$")]
    private static partial Regex Part();

    [GeneratedRegex(
        "^(By|Overdue|Cancelled|Date dropped"
        + "|(Fixed|Statutory|Pledged|Planned|Intended|Aim|Expected|Conditional|Uncertain)( " + Days + ")?): ")]
    private static partial Regex Prefix();

    [GeneratedRegex(
        "^(This is overdue|This step |This date was retracted|The source names no date any more|Certainty: "
        + "|Condition: |Waits for: |Counts from: |Moved: from |Planned before: "
        + "|Sources contradict each other\\. Also named: |Source: "
        + "|What it means for municipalities: |https://planner\\.example\\.nl/dossiers/)")]
    private static partial Regex Line();

    [GeneratedRegex($"^Moved: from {Days} to {Days}\\. Reason: ")]
    private static partial Regex Moved();

    private const string Month =
        "(January|February|March|April|May|June|July|August|September|October|November|December)";

    private const string Days =
        "(from |by )?((Q[1-4]|spring|summer|autumn|winter|middle of|first half of|second half of|" + Month
        + "|[0-9]{1,2} " + Month + "( [0-9]{4} (to|or) [0-9]{1,2} " + Month + ")?) )?[0-9]{4}( or (later|earlier))?";
}
