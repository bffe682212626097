using System.Reflection;
using System.Reflection.Metadata;

namespace Tracker.Tests.House;

/// <summary>Where methods begin and end in the text, as the compiler wrote it down beside the code.</summary>
public static class Methods
{
    /// <summary>Every method with the number of lines from its first to its last statement.</summary>
    /// <remarks>
    /// Constructors are left out: the compiler counts among them the values of all fields, and tables are data.
    /// Markup in a <c>.razor</c> file is left out too; files have a bound of their own.
    /// </remarks>
    public static IEnumerable<(string Name, int Lines)> Of(Assembly room)
    {
        using var program = new StreamReader(room.Location).BaseStream;
        using var executable = new System.Reflection.PortableExecutable.PEReader(program);
        using var symbols = MetadataReaderProvider.FromPortablePdbStream(
            File.OpenRead(Path.ChangeExtension(room.Location, ".pdb")));
        var (names, lines) = (executable.GetMetadataReader(), symbols.GetMetadataReader());
        return [.. names.MethodDefinitions.SelectMany(method => Measure(names, lines, method))];
    }

    private static IEnumerable<(string, int)> Measure(
        MetadataReader names, MetadataReader lines, MethodDefinitionHandle handle)
    {
        var method = names.GetMethodDefinition(handle);
        var name = names.GetString(method.Name);
        var points = lines.GetMethodDebugInformation(handle).GetSequencePoints()
            .Where(point => !point.IsHidden && IsCode(lines, point.Document)).ToList();
        if (points.Count == 0 || name is ".ctor" or ".cctor" or "<Main>$")
            return [];
        var type = names.GetTypeDefinition(method.GetDeclaringType());
        var span = points.Max(point => point.EndLine) - points.Min(point => point.StartLine) + 1;
        return [($"{names.GetString(type.Name)}.{name}", span)];
    }

    private static bool IsCode(MetadataReader lines, DocumentHandle document) =>
        lines.GetString(lines.GetDocument(document).Name) is { } name
        && name.EndsWith(".cs", StringComparison.Ordinal) && !name.EndsWith(".g.cs", StringComparison.Ordinal)
        && !name.Contains(".generated.", StringComparison.Ordinal);
}
