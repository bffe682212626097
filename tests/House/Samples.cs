using System.Reflection;
using NodaTime;
using Tracker.Domain;

namespace Tracker.Tests.House;

/// <summary>One value of every kind that events are made of, each member filled, always the same.</summary>
public static class Samples
{
    private static readonly Dictionary<Type, object> Plain = new()
    {
        [typeof(string)] = "tekst",
        [typeof(int)] = 7,
        [typeof(long)] = 7L,
        [typeof(bool)] = true,
        [typeof(Uri)] = new Uri("https://voorbeeld.nl/"),
        [typeof(LocalDate)] = new LocalDate(2028, 1, 2),
        [typeof(Instant)] = Instant.FromUtc(2026, 11, 22, 13, 14, 15),
    };

    public static TrackerEvent Of(Type eventType) => (TrackerEvent)Make(eventType);

    /// <summary>The closed sets of names that stand in events, under an event type.</summary>
    public static IEnumerable<Type> NamesIn(Type type) => Inside(type, []).Where(inner => inner.IsEnum);

    private static object Make(Type type) =>
        Nullable.GetUnderlyingType(type) is { } inner ? Make(inner)
        : Plain.TryGetValue(type, out var value) ? value
        : type.IsEnum ? Enum.GetValues(type).GetValue(0)!
        : ItemType(type) is { } item ? MakeList(item)
        : MakeRecord(type);

    private static object MakeRecord(Type type)
    {
        var constructor = Constructor(type);
        var made = constructor.Invoke([.. constructor.GetParameters().Select(it => Make(it.ParameterType))]);
        foreach (var member in Settable(type))
            member.SetValue(made, Make(member.PropertyType));
        return made;
    }

    private static object MakeList(Type item)
    {
        var items = Array.CreateInstance(item, 1);
        items.SetValue(Make(item), 0);
        return typeof(Values).GetMethod(nameof(Values.ToValues))!.MakeGenericMethod(item).Invoke(null, [items])!;
    }

    private static IEnumerable<Type> Inside(Type type, HashSet<Type> seen)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? ItemType(type) ?? type;
        if (!seen.Add(bare) || Plain.ContainsKey(bare))
            return [];
        return bare.IsEnum
            ? [bare]
            : Constructor(bare).GetParameters().Select(it => it.ParameterType)
                .Concat(Settable(bare).Select(it => it.PropertyType))
                .SelectMany(inner => Inside(inner, seen));
    }

    private static ConstructorInfo Constructor(Type type) =>
        type.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length)
        ?? throw new InvalidOperationException($"{type} has no constructor, so no sample can be made of it.");

    // What the constructor takes is set already.
    private static IEnumerable<PropertyInfo> Settable(Type type) =>
        type.GetProperties().Where(property => property.CanWrite && Constructor(type).GetParameters()
            .All(parameter => !string.Equals(parameter.Name, property.Name, StringComparison.OrdinalIgnoreCase)));

    private static Type? ItemType(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Values<>)
            ? type.GetGenericArguments()[0]
            : null;
}
