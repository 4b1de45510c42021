using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;

namespace WebhookInspector.Tests.Architecture;

/// <summary>Finds the records that hold a secret in the clear, and those of them whose <c>ToString</c> prints it.</summary>
internal static partial class SecretRecords
{
    private const string Needle = "needle-in-the-record";
    private const BindingFlags Instance = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;

    /// <returns>How many members there are, and a line for each that is printed.</returns>
    public static (int Found, IReadOnlyList<string> Faults) In(IEnumerable<Type> types)
    {
        var members = types.Where(IsRecord).Select(Closed).SelectMany(type => SecretsOf(type).Select(field => (type, field))).ToList();
        return (members.Count, [.. members.Where(m => Prints(m.type, m.field)).Select(m => $"{m.type} prints {m.field.Name}")]);
    }

    /// <summary>The compiler writes this method for records alone.</summary>
    private static bool IsRecord(Type type) =>
        type is { IsAbstract: false } && type.GetMethod("PrintMembers", Instance, [typeof(StringBuilder)]) is not null;

    private static Type Closed(Type type) =>
        type.IsGenericTypeDefinition ? type.MakeGenericType([.. type.GetGenericArguments().Select(_ => typeof(object))]) : type;

    private static IEnumerable<FieldInfo> SecretsOf(Type type) =>
        type.GetProperties(Instance)
            .Where(p => p.PropertyType == typeof(string) && HoldsSecret(type, p.Name))
            .Select(p => p.DeclaringType!.GetField($"<{p.Name}>k__BackingField", Instance))
            .OfType<FieldInfo>();

    /// <summary>A definition's <c>keepSecret</c> names a header; it holds no secret.</summary>
    private static bool HoldsSecret(Type type, string name) =>
        (SecretName().IsMatch(name) && name != "KeepSecret") || (name == "Value" && type.Name.Contains("Secret", StringComparison.Ordinal));

    private static bool Prints(Type type, FieldInfo secret)
    {
        var record = RuntimeHelpers.GetUninitializedObject(type);
        secret.SetValue(record, Needle);
        return record.ToString() is { } text && text.Contains(Needle, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"(Secret|Token|Password|Passphrase)\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex SecretName();
}
