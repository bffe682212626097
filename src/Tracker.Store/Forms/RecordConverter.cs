using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Tracker.Store.Forms;

/// <summary>
/// Reads records by the contract that the library works out for them, in half its time. The library hands a constructor
/// of more than four parameters all of them as objects: an array, and a box for each number and day.
/// </summary>
/// <remarks>
/// For each record code is compiled, the first time that one is read: it keeps the members in variables of their own
/// type, and makes the record of them. It is as strict as the contract, and says less of what is wrong.
/// </remarks>
/// <param name="contracts">The options by which the library would read and write.</param>
internal sealed class RecordConverter(JsonSerializerOptions contracts) : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        contracts.GetTypeInfo(typeToConvert).Kind == JsonTypeInfoKind.Object;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(
            typeof(Of<>).MakeGenericType(typeToConvert), contracts.GetTypeInfo(typeToConvert), options)!;

    private sealed class Of<T>(JsonTypeInfo contract, JsonSerializerOptions nested) : JsonConverter<T>
    {
        private readonly Lazy<Reading> reading = new(() => Compile(contract, nested));

        private delegate T Reading(ref Utf8JsonReader json);

        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reading.Value(ref reader);

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value, contract);

        // In short: at = -1; while ((at = members.Next(ref json, at)) is a member) { value = ...; seen |= ...; }
        // members.Demand(seen); return new T(values) { the rest of the values, as far as they were seen };
        private static Reading Compile(JsonTypeInfo contract, JsonSerializerOptions nested)
        {
            var members = new RecordMembers(contract.Properties);
            var json = Expression.Parameter(typeof(Utf8JsonReader).MakeByRefType());
            var (at, seen) = (Expression.Variable(typeof(int)), Expression.Variable(typeof(ulong)));
            var values = members.All.Select(it => Expression.Variable(it.PropertyType)).ToList();
            var end = Expression.Label();
            return Expression.Lambda<Reading>(
                Expression.Block(
                    [at, seen, .. values],
                    [
                        Expression.Assign(at, Expression.Constant(-1)),
                        .. members.All.Zip(values, Default),
                        Expression.Loop(
                            Expression.Block(
                                Expression.Assign(at, members.Calling(nameof(members.Next), json, at)),
                                Expression.Switch(
                                    typeof(void), at, Expression.Break(end), null, values.Select(Member))),
                            end),
                        members.Calling(nameof(members.Demand), seen),
                        Made(contract, members, values, seen),
                    ]),
                json).Compile();

            SwitchCase Member(ParameterExpression value, int index) => Expression.SwitchCase(
                Expression.Block(
                    typeof(void),
                    Expression.Assign(value, RecordMember.Reading(members.All[index], nested, json)),
                    Expression.OrAssign(seen, Expression.Constant(RecordMembers.Bit(index)))),
                Expression.Constant(index));
        }

        private static BinaryExpression Default(JsonPropertyInfo member, ParameterExpression value) =>
            Expression.Assign(
                value,
                member.AssociatedParameter is { HasDefaultValue: true, DefaultValue: { } given }
                    ? Expression.Constant(given, member.PropertyType)
                    : Expression.Default(member.PropertyType));

        private static BlockExpression Made(
            JsonTypeInfo contract, RecordMembers members, List<ParameterExpression> values, ParameterExpression seen)
        {
            var made = Expression.Variable(typeof(T));
            var all = members.All.Index().ToLookup(it => it.Item.AssociatedParameter is not null);
            return Expression.Block(
                [made],
                [
                    Expression.Assign(made, Expression.New(
                        (ConstructorInfo)contract.ConstructorAttributeProvider!,
                        all[true].OrderBy(it => it.Item.AssociatedParameter!.Position).Select(it => values[it.Index]))),
                    // What is not there keeps what the record itself gives it.
                    .. all[false].Select(it => Expression.IfThen(
                        Expression.NotEqual(
                            Expression.And(seen, Expression.Constant(RecordMembers.Bit(it.Index))),
                            Expression.Constant(0UL)),
                        Expression.Assign(
                            Expression.Property(made, (PropertyInfo)it.Item.AttributeProvider!), values[it.Index]))),
                    made,
                ]);
        }
    }
}
