using System.Linq.Expressions;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Tracker.Store.Forms;

/// <summary>The members of a record, for finding out which one comes next.</summary>
internal sealed class RecordMembers
{
    private const int Most = 64;

    private readonly byte[][] names;
    private readonly ulong demanded;

    /// <exception cref="ArgumentOutOfRangeException">There are more members than there are marks for them.</exception>
    public RecordMembers(IEnumerable<JsonPropertyInfo> members)
    {
        // The order in which jsonb gives them back, of names without accents.
        All = [.. members.OrderBy(it => it.Name.Length).ThenBy(it => it.Name, StringComparer.Ordinal)];
        ArgumentOutOfRangeException.ThrowIfGreaterThan(All.Count, Most, nameof(members));
        names = [.. All.Select(it => Encoding.UTF8.GetBytes(it.Name))];
        demanded = All.Index().Where(it => it.Item.IsRequired).Aggregate(0UL, (all, it) => all | Bit(it.Index));
    }

    public IReadOnlyList<JsonPropertyInfo> All { get; }

    /// <summary>The mark of one member among those that were seen.</summary>
    public static ulong Bit(int index) => 1UL << index;

    /// <summary>Goes on to the value of the next member; what the record does not know is passed over.</summary>
    /// <param name="json">At the beginning of the record, or at the end of the value of a member.</param>
    /// <param name="last">The index of that member; -1 at the beginning.</param>
    /// <returns>Its index; -1 at the end of the record.</returns>
    public int Next(ref Utf8JsonReader json, int last)
    {
        if (last < 0 && json.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("A record is an object.");
        }

        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var at = Find(ref json, last + 1);
            json.Read();
            if (at >= 0)
            {
                return at;
            }

            json.Skip();
        }

        return -1;
    }

    /// <exception cref="JsonException">A member that must be there was not seen.</exception>
    public void Demand(ulong seen)
    {
        if ((seen & demanded) != demanded)
        {
            throw new JsonException("A member is missing.");
        }
    }

    /// <summary>The expression that calls one of the methods of this.</summary>
    public MethodCallExpression Calling(string method, params Expression[] arguments) =>
        Expression.Call(Expression.Constant(this), method, null, arguments);

    // Nearly always it is the one that comes next, or the one after that.
    private int Find(ref Utf8JsonReader json, int likely)
    {
        for (var step = 0; step < names.Length; step++)
        {
            var at = (likely + step) % names.Length;
            if (json.ValueTextEquals(names[at]))
            {
                return at;
            }
        }

        return -1;
    }
}
