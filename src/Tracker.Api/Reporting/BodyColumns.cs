using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using NodaTime;
using NodaTime.Text;
using Tracker.Api.OpenApi;
using Tracker.Domain.Calendars;
using Tracker.Store.Reporting;

namespace Tracker.Api.Reporting;

/// <summary>
/// The members of what the API answers as the columns of a table, so that both say the same in the same words. What is
/// nested stands in columns of its own, such as <c>bron_titel</c>; a list stands in one, with semicolons.
/// </summary>
public sealed class BodyColumns
{
    private static readonly Dictionary<Type, ReportType> Types = new()
    {
        [typeof(string)] = ReportType.Text,
        [typeof(Uri)] = ReportType.Text,
        [typeof(Quarter)] = ReportType.Text,
        [typeof(int)] = ReportType.Whole,
        [typeof(long)] = ReportType.Whole,
        [typeof(bool)] = ReportType.YesNo,
        [typeof(LocalDate)] = ReportType.Day,
        [typeof(Instant)] = ReportType.Moment,
    };

    private readonly IReadOnlyList<Func<object, object?>> values;

    private BodyColumns(IReadOnlyList<(ReportColumn Column, Func<object, object?> Value)> members)
    {
        Columns = [.. members.Select(it => it.Column)];
        values = [.. members.Select(it => it.Value)];
    }

    public IReadOnlyList<ReportColumn> Columns { get; }

    /// <param name="body">The type of an answer: a record of plain values, lists, and other such records.</param>
    public static BodyColumns Of(Type body) => new([.. Members(body, "", it => it)]);

    /// <summary>The values of an answer, one for each column.</summary>
    public IReadOnlyList<object?> Of(object body) => [.. values.Select(value => value(body))];

    private static IEnumerable<(ReportColumn Column, Func<object, object?> Value)> Members(
        Type body, string path, Func<object, object?> find)
    {
        foreach (var member in Json.Options.GetTypeInfo(body).Properties)
        {
            var name = path + JsonNamingPolicy.SnakeCaseLower.ConvertName(member.Name);
            object? Value(object it) => find(it) is { } owner ? member.Get!(owner) : null;
            if (ReportTypeOf(member.PropertyType) is { } type)
            {
                yield return (
                    new ReportColumn(name, type, Words.Members[member.Name]),
                    it => Plain(Value(it)));
            }
            else
            {
                foreach (var inner in Members(member.PropertyType, $"{name}_", Value))
                {
                    yield return inner;
                }
            }
        }
    }

    /// <returns>Null for what has members of its own.</returns>
    private static ReportType? ReportTypeOf(Type type) =>
        Types.TryGetValue(Nullable.GetUnderlyingType(type) ?? type, out var plain) ? plain
        : type.IsAssignableTo(typeof(IEnumerable)) ? ReportType.Text
        : null;

    private static object? Plain(object? value) => value switch
    {
        string or int or long or bool or LocalDate or Instant or null => value,
        IEnumerable { } list => list.Cast<object>().Select(InWords).ToList() is { Count: > 0 } all
            ? string.Join("; ", all)
            : null,
        _ => InWords(value),
    };

    /// <summary>One of a list: its plain members, without addresses.</summary>
    private static string InWords(object value) => value switch
    {
        string it => it,
        LocalDate it => LocalDatePattern.Iso.Format(it),
        Uri it => it.OriginalString,
        Quarter it => it.ToString(),
        IFormattable it => it.ToString(null, CultureInfo.InvariantCulture),
        _ => string.Join(' ', Json.Options.GetTypeInfo(value.GetType()).Properties
            .Where(member => member.PropertyType != typeof(Uri))
            .Select(member => member.Get!(value))
            .OfType<object>()
            .Select(InWords)),
    };
}
