using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Npgsql;
using Tracker.Api;
using Tracker.Domain;
using Tracker.Projections.Dossiers;

namespace Tracker.Tests.House;

public sealed partial class The_rooms
{
    public static readonly Assembly Domain = typeof(TrackerEvent).Assembly;
    public static readonly Assembly Projections = typeof(TrackerView).Assembly;
    public static readonly Assembly Store = Assembly.Load("Tracker.Store");
    public static readonly Assembly Api = typeof(TrackerHost).Assembly;

    public static IReadOnlyList<Assembly> All { get; } = [Domain, Projections, Store, Api];

    [Theory]
    [InlineData("Tracker.Domain")]
    [InlineData("Tracker.Projections", "Tracker.Domain")]
    [InlineData("Tracker.Store", "Tracker.Domain")]
    [InlineData("Tracker.Api", "Tracker.Projections", "Tracker.Store")]
    public void Refer_to_each_other_along_the_arrows_only(string room, params string[] others)
    {
        var project = XDocument.Parse(Checkout.Text($"src/{room}/{room}.csproj"));

        Assert.Equal(others, project.Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value)));
    }

    [Fact]
    public void Below_the_Api_need_only_what_they_are_about()
    {
        Assert.Equal(["NodaTime"], Outside(Domain));
        Assert.Equal(["NodaTime", "Tracker.Domain"], Outside(Projections));
        Assert.Equal(["NodaTime", "Npgsql", "Polly.Core", "Tracker.Domain"], Outside(Store));
    }

    [Fact]
    public void Have_no_circle_of_folders() => Offences.None(All.SelectMany(Circles));

    [Fact]
    public void Name_each_folder_after_its_namespace()
    {
        var astray = from file in Checkout.FilesEndingIn(".cs")
                     where file.StartsWith("src/", StringComparison.Ordinal)
                     let said = NamespaceLine().Match(Checkout.Text(file)).Groups[1].Value
                     where said.Length > 0 && said != Path.GetDirectoryName(file)![4..].Replace('/', '.')
                     select $"{file}: {said}";

        Offences.None(astray);
    }

    [Fact]
    public void Other_than_the_Store_speak_no_SQL()
    {
        var files = Checkout.FilesEndingIn(".cs", ".razor")
            .Where(file => file.StartsWith("src/", StringComparison.Ordinal)
                && !file.StartsWith("src/Tracker.Store/", StringComparison.Ordinal));

        Offences.None(Checkout.Find(Sql(), files));
    }

    [Fact]
    public void Other_than_the_Store_hold_a_way_to_the_database_and_never_open_it()
    {
        var opened = from type in Api.GetTypes()
                     from used in Uses.Of(type).SelectMany(Uses.Types)
                     where used.Assembly == typeof(NpgsqlDataSource).Assembly && used != typeof(NpgsqlDataSource)
                     select $"{type.FullName} uses {used.Name}";

        Offences.None(opened.Distinct());
    }

    private static IEnumerable<string> Outside(Assembly room) =>
        room.GetReferencedAssemblies().Select(reference => reference.Name!)
            .Where(name => !name.StartsWith("System", StringComparison.Ordinal)
                && !name.StartsWith("Microsoft.Win32", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    /// <summary>Each circle once, beginning at its first name, with a type on each side of every arrow.</summary>
    private static IEnumerable<string> Circles(Assembly room)
    {
        var arrows = (from type in room.GetTypes()
                      from used in Uses.Of(type).SelectMany(Uses.Types)
                      where used.Assembly == room && type.Namespace != used.Namespace
                      where StandsInAFolder(type) && StandsInAFolder(used)
                      group $"{type.Name} uses {used.Name}" by (From: type.Namespace!, To: used.Namespace!))
            .ToDictionary(group => group.Key, group => group.First());
        var circles = from start in arrows.Keys.Select(arrow => arrow.From).Distinct()
                      let path = WayBack(arrows.Keys.ToLookup(arrow => arrow.From, arrow => arrow.To), start)
                      where path is not null && path.Min(StringComparer.Ordinal) == start
                      select string.Join(" -> ", path.Append(start)) + ": "
                          + string.Join("; ", path.Zip(path.Skip(1).Append(start)).Select(arrow => arrows[arrow]));
        return circles;
    }

    // What the compiler makes for itself has no namespace, and what a generator makes for it one of its own.
    private static bool StandsInAFolder(Type type) =>
        type.Namespace?.StartsWith("Tracker", StringComparison.Ordinal) == true;

    /// <summary>The shortest way from a folder back to itself; null when there is none.</summary>
    private static List<string>? WayBack(ILookup<string, string> arrows, string start)
    {
        var waiting = new Queue<List<string>>([[start]]);
        var seen = new HashSet<string>();
        while (waiting.TryDequeue(out var path))
            foreach (var next in arrows[path[^1]])
                if (next == start)
                    return path;
                else if (seen.Add(next))
                    waiting.Enqueue([.. path, next]);
        return null;
    }

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(
        """["(]\s*(select\s.+\sfrom|insert\s+into|update\s.+\sset|delete\s+from|(create|alter|drop)\s+table)\b""",
        RegexOptions.IgnoreCase)]
    private static partial Regex Sql();
}
