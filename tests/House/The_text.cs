using System.Text.RegularExpressions;

namespace Tracker.Tests.House;

public sealed partial class The_text
{
    private const int ColumnsMax = 120;
    private const int LinesMax = 250;

    private static readonly string[] Code = [".cs", ".razor"];

    // Whole names, put together here so that this file holds none of them.
    private static readonly string[] PackageHosts =
        ["registry." + "npmjs", "api." + "nuget", "globalcdn." + "nuget", "deb." + "debian", "security." + "debian"];

    private static readonly string[] MachineFolders = ["tmp", "work", "root"];

    [Fact]
    public void Of_a_line_fits_on_a_screen()
    {
        var wide = from file in Checkout.FilesEndingIn(".cs", ".razor", ".sql", ".sh", ".js")
                   from line in Checkout.Lines(file).Select((text, at) => (Text: text, Number: at + 1))
                   where line.Text.Length > ColumnsMax
                   select $"{file}:{line.Number}: {line.Text.Length} columns";

        Offences.None(wide);
    }

    [Fact]
    public void Of_a_file_is_read_in_one_sitting()
    {
        var long_ = from file in Checkout.FilesEndingIn(Code)
                    let lines = Checkout.Lines(file).Length
                    where lines > LinesMax
                    select $"{file}: {lines} lines";

        Offences.None(long_);
    }

    [Fact]
    public void Leaves_nothing_undone_and_skips_no_test()
    {
        var undone = new Regex(@"\b(TO" + "DO|FIX" + "ME|HA" + "CK|NotImplemented" + @"Exception)\b|Skip *= *""");

        Offences.None(Checkout.Find(undone, Checkout.FilesEndingIn(".cs", ".razor", ".js", ".sh", ".sql")));
    }

    [Fact]
    public void Names_no_host_of_packages_and_no_folder_of_one_machine()
    {
        var hosts = string.Join('|', PackageHosts.Select(Regex.Escape));
        var folders = $"(^|[^A-Za-z0-9.])/({string.Join('|', MachineFolders)})/";

        Offences.None(Checkout.Find(new Regex($"{hosts}|{folders}"), Readable()));
    }

    [Fact]
    public void Of_a_lock_file_says_what_and_not_from_where() =>
        Offences.None(Checkout.Find(Resolved(), Checkout.FilesEndingIn("package-lock.json")));

    [Fact]
    public void Of_a_name_is_the_fields_own_and_names_no_pattern()
    {
        var names = from room in The_rooms.All
                    from type in room.GetTypes()
                    where type.Namespace?.StartsWith("Tracker", StringComparison.Ordinal) == true
                    where PatternName().IsMatch(type.Name)
                    select type.FullName;

        Offences.None(names);
    }

    [Fact]
    public void Of_a_folder_is_a_concept() =>
        Offences.None(Checkout.FilesEndingIn(Code)
            .Where(file => file.Split('/').SkipLast(1).Any(PatternFolder().IsMatch)));

    private static IEnumerable<string> Readable() =>
        Checkout.Files.Where(file => Path.GetExtension(file) is not (".png" or ".woff2" or ".ico" or ".jpg"));

    [GeneratedRegex(@"""resolved""\s*:")]
    private static partial Regex Resolved();

    [GeneratedRegex("(Helper|Manager|Service|Dto|Impl)s?(?![a-z])")]
    private static partial Regex PatternName();

    [GeneratedRegex("^(Commands|Interfaces|Helpers?|Managers?|Services?|Dtos?|Utils?|Utilities|Common|Shared)$")]
    private static partial Regex PatternFolder();
}
