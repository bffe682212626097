using NodaTime;
using NodaTime.Text;

namespace Tracker.Domain.Organisations;

/// <summary>Reads the register from the tables in <c>data/organisations</c>.</summary>
internal static class OrganisationTables
{
    private const string Absorbed = "Uitbreiding";

    public static IEnumerable<Organisation> Read()
    {
        var provinces = Rows("provinces")
            .Select(cells => new Organisation(Code(cells[0]), cells[1], OrganisationKind.Province, cells[2]))
            .ToList();
        return
        [
            .. provinces,
            .. Rows("caribbean").Select(cells =>
                new Organisation(Code(cells[0]), cells[1], OrganisationKind.CaribbeanBody)),
            .. Rows("ministries").Select(cells =>
                new Organisation(Code(cells[0]), cells[1], OrganisationKind.Ministry, cells[0])),
            .. Municipalities(provinces.ToDictionary(it => it.Name!, it => it.Code, StringComparer.Ordinal)),
        ];
    }

    /// <summary>The present municipalities and, by their codes alone, those that merged into them.</summary>
    private static IEnumerable<Organisation> Municipalities(Dictionary<string, string> provinces)
    {
        var changes = Changes().ToList();
        var everyday = Rows("everyday-names").ToLookup(
            cells => Code(cells[0]), cells => cells[1], StringComparer.Ordinal);
        var present = Rows("municipalities").ToDictionary(cells => Code(cells[0]), StringComparer.Ordinal);
        return present.Keys.Concat(changes.SelectMany(change => change.From)).Distinct().Select(code =>
        {
            var known = present.GetValueOrDefault(code);
            var made = changes.FirstOrDefault(change => !change.IntoExisting && change.To.Contains(code));
            var ended = changes.Where(change => change.From.Contains(code)).ToList();
            return new Organisation(
                code,
                known?[1],
                OrganisationKind.Municipality,
                Province: known is null ? null : provinces[known[2]],
                ValidFrom: made?.On,
                ValidUntil: ended.FirstOrDefault()?.On,
                EndIsPlanned: ended.FirstOrDefault()?.Source is not null,
                EndSource: ended.FirstOrDefault()?.Source)
            {
                Successors = ended.SelectMany(change => change.To).Distinct().ToValues(),
                AlsoCalled = everyday[code].ToValues(),
            };
        });
    }

    private static IEnumerable<Change> Changes() =>
        Rows("municipality-changes").Select(cells => Read(cells, source: null))
            .Concat(Rows("planned-changes").Select(cells => Read(cells, source: cells[4])));

    private static Change Read(IReadOnlyList<string> cells, string? source) => new(
        LocalDatePattern.Iso.Parse(cells[0]).GetValueOrThrow(), cells[1] == Absorbed, Codes(cells[2]), Codes(cells[3]),
        source);

    private static IReadOnlyList<IReadOnlyList<string>> Rows(string table) =>
        EmbeddedTables.Read($"organisations/{table}.csv");

    private static List<string> Codes(string cell) =>
        [.. cell.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Code)];

    private static string Code(string written) => written.ToLowerInvariant();

    /// <summary>On that day all of <c>From</c> went on in <c>To</c>; a code on both sides merely changed.</summary>
    /// <param name="Source">Who announces it; null for what is law.</param>
    private sealed record Change(LocalDate On, bool IntoExisting, List<string> From, List<string> To, string? Source);
}
