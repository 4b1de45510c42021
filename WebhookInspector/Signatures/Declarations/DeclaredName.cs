using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json.Serialization;

namespace WebhookInspector.Signatures.Declarations;

/// <summary>
/// The names of an enum's values in declarations: from <see cref="JsonStringEnumMemberNameAttribute"/>, otherwise in kebab case.
/// </summary>
internal static class DeclaredName<T>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<T, string> Names = typeof(T)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .ToFrozenDictionary(
            f => (T)f.GetValue(null)!,
            f => f.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? Kebab(f.Name)
        );

    private static readonly FrozenDictionary<string, T> Values = Names.ToFrozenDictionary(n => n.Value, n => n.Key, StringComparer.Ordinal);

    /// <summary>All names, in the order of the enum.</summary>
    public static string[] All => [.. Enum.GetValues<T>().Select(Of)];

    public static string Allowed { get; } = string.Join(", ", All);

    public static string Of(T value) => Names[value];

    public static T? Read(string name) => Values.TryGetValue(name, out var value) ? value : null;

    private static string Kebab(string name) =>
        string.Concat(name.Select((c, i) => i > 0 && char.IsAsciiLetterUpper(c) ? $"-{c}" : $"{c}")).ToLowerInvariant();
}
