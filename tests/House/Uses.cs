using System.Reflection;
using System.Reflection.Emit;

namespace Tracker.Tests.House;

/// <summary>What compiled code uses: exact where text is not, with its comments and implied namespaces.</summary>
public static class Uses
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance
        | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> OpCodes = typeof(OpCodes).GetFields()
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    /// <summary>Every type and member that a type names, in its declarations and in its methods.</summary>
    public static IEnumerable<MemberInfo> Of(Type type) =>
        Declared(type).Concat(Bodies(type).SelectMany(Named)).OfType<MemberInfo>();

    /// <summary>The type that a use is a use of, without its type arguments.</summary>
    public static IEnumerable<Type> Types(MemberInfo used) => used switch
    {
        Type type => Flatten(type),
        MethodInfo method => Flatten(method.DeclaringType).Concat(method.GetGenericArguments().SelectMany(Flatten))
            .Concat(Flatten(method.ReturnType)),
        FieldInfo field => Flatten(field.DeclaringType).Concat(Flatten(field.FieldType)),
        _ => Flatten(used.DeclaringType),
    };

    private static IEnumerable<Type> Flatten(Type? type) =>
        type is null || type.IsGenericParameter ? []
        : type.HasElementType ? Flatten(type.GetElementType())
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Flatten).Append(type.GetGenericTypeDefinition())
        : [type];

    private static IEnumerable<MemberInfo?> Declared(Type type) =>
        new MemberInfo?[] { type.BaseType }
            .Concat(type.GetInterfaces())
            .Concat(type.GetFields(Own).Select(field => field.FieldType))
            .Concat(type.GetProperties(Own).Select(property => property.PropertyType))
            .Concat(type.GetMethods(Own).SelectMany(Signature))
            .Concat(type.GetConstructors(Own).SelectMany(it => it.GetParameters()).Select(it => it.ParameterType))
            .Concat(type.GetCustomAttributesData().Select(attribute => attribute.AttributeType));

    private static IEnumerable<Type> Signature(MethodInfo method) =>
        method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType);

    private static IEnumerable<MethodBase> Bodies(Type type) =>
        type.GetMethods(Own).Cast<MethodBase>().Concat(type.GetConstructors(Own));

    private static IEnumerable<MemberInfo> Named(MethodBase method)
    {
        if (method.GetMethodBody() is not { } body)
            yield break;
        foreach (var local in body.LocalVariables)
            yield return local.LocalType;
        var types = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
        var arguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        foreach (var token in Tokens(body.GetILAsByteArray()!))
            if (method.Module.ResolveMember(token, types, arguments) is { } member)
                yield return member;
    }

    private static IEnumerable<int> Tokens(byte[] code)
    {
        for (var at = 0; at < code.Length;)
        {
            var value = code[at] == 0xFE ? unchecked((short)(0xFE00 | code[at + 1])) : code[at];
            var operation = OpCodes[value];
            at += operation.Size;
            if (operation.OperandType is OperandType.InlineField or OperandType.InlineMethod
                or OperandType.InlineTok or OperandType.InlineType)
                yield return BitConverter.ToInt32(code, at);
            at += OperandOctets(operation, code, at);
        }
    }

    private static int OperandOctets(OpCode operation, byte[] code, int at) => operation.OperandType switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
        _ => 4,
    };
}
