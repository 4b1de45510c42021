using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json.Serialization;

namespace WebhookInspector.Signatures;

/// <summary>The names that declarations write an enum's values with, as their <see cref="JsonStringEnumMemberNameAttribute"/> says.</summary>
internal static class DeclaredName<T>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<T, string> Names = typeof(T).GetFields(BindingFlags.Public | BindingFlags.Static)
        .ToFrozenDictionary(f => (T)f.GetValue(null)!, f => f.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()!.Name);

    private static readonly FrozenDictionary<string, T> Values = Names.ToFrozenDictionary(n => n.Value, n => n.Key, StringComparer.Ordinal);

    public static string Allowed { get; } = string.Join(", ", Enum.GetValues<T>().Select(Of));

    public static string Of(T value) => Names[value];

    public static T? Read(string name) => Values.TryGetValue(name, out var value) ? value : null;
}
