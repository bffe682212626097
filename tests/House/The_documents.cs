using System.Text.RegularExpressions;

namespace Tracker.Tests.House;

public sealed partial class The_documents
{
    private const string Configuration = "docs/configuration.md";

    // WCAG 2.2: 31 of level A, without 4.1.1 that it dropped, and 24 of AA.
    private const int CriteriaOfLevelsAAndAA = 55;

    [Fact]
    public void Link_to_what_is_there()
    {
        var broken = from file in Checkout.FilesEndingIn(".md")
                     from Match link in Link().Matches(Checkout.Text(file))
                     let target = link.Groups[1].Value.Split('#')[0]
                     where target.Length > 0 && !target.Contains("://", StringComparison.Ordinal)
                         && !target.StartsWith("mailto:", StringComparison.Ordinal)
                     let path = Path.Combine(Checkout.Root, Path.GetDirectoryName(file)!, target)
                     where !File.Exists(path) && !Directory.Exists(path)
                     select $"{file}: {target}";

        Offences.None(broken);
    }

    [Fact]
    public void Tell_of_every_setting_there_is_and_of_no_other() =>
        Assert.Equal(SettingsRead(), SettingsTold());

    [Fact]
    public void Name_both_commands_on_the_first_screen()
    {
        var readme = Checkout.Text("README.md");

        Assert.Contains("bash deploy/run.sh", readme, StringComparison.Ordinal);
        Assert.Contains("bash deploy/test.sh", readme, StringComparison.Ordinal);
        Assert.InRange(Checkout.Lines("README.md").Length, 1, 50);
    }

    [Fact]
    public void Lay_every_criterion_of_accessibility_beside_tests_that_are_there()
    {
        var report = Checkout.Text("docs/accessibility.md");
        var gone = from Match named in NamedTest().Matches(report)
                   where !typeof(The_documents).Assembly.GetTypes().Any(it =>
                       it.Name == named.Groups[1].Value && it.GetMethod(named.Groups[2].Value) is not null)
                   select named.Value;

        Assert.Equal(CriteriaOfLevelsAAndAA, Criterion().Count(report));
        Offences.None(gone);
    }

    private static IEnumerable<string> SettingsRead() =>
        Checkout.FilesEndingIn(".cs", ".sh")
            .Where(file => file.StartsWith("src/", StringComparison.Ordinal)
                || file.StartsWith("deploy/", StringComparison.Ordinal))
            .SelectMany(file => Setting().Matches(Checkout.Text(file)))
            .Select(match => Whole(match.Value.Trim('"').Replace(":", "__", StringComparison.Ordinal)))
            .Distinct().Order(StringComparer.Ordinal);

    private static IEnumerable<string> SettingsTold() =>
        Checkout.Lines(Configuration)
            .Select(line => ToldSetting().Match(line))
            .Where(match => match.Success)
            .Select(match => Whole(match.Groups[1].Value))
            .Distinct().Order(StringComparer.Ordinal);

    /// <summary>A list counts once: without the number and the member of an item.</summary>
    private static string Whole(string setting) =>
        setting.Split("__") is [var first, { Length: > 0 } second, ..] ? $"{first}__{second}" : setting;

    [GeneratedRegex(@"`([A-Z]\w+_\w+|Searching)\.(\w+)`")]
    private static partial Regex NamedTest();

    [GeneratedRegex(@"^\| [1-4]\.\d+\.\d+ .* \| AA? \| (yes|no) \| ", RegexOptions.Multiline)]
    private static partial Regex Criterion();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    /// <summary>In code <c>"Tracker:PublicUrl"</c>, in scripts and messages <c>Tracker__PublicUrl</c>.</summary>
    [GeneratedRegex(@"\bTRACKER_[A-Z_]+\b|""Tracker(:[A-Za-z]+)+""|\b(Tracker|ConnectionStrings)__[A-Za-z_]+\b")]
    private static partial Regex Setting();

    [GeneratedRegex(@"^\| `((TRACKER_|Tracker__|ConnectionStrings__)\w+)")]
    private static partial Regex ToldSetting();
}
