using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace WebhookInspector.Storage;

/// <summary>Converts an enum to and from its stored form: <c>missing-signature</c>.</summary>
internal static class KebabCase<T>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<T, string> Texts = Enum.GetValues<T>()
        .ToFrozenDictionary(v => v, v => JsonNamingPolicy.KebabCaseLower.ConvertName(v.ToString()));

    private static readonly FrozenDictionary<string, T> Values = Texts.ToFrozenDictionary(p => p.Value, p => p.Key);

    public static ValueConverter<T, string> Converter { get; } = new(v => Write(v), s => Read(s));

    public static string Write(T value) => Texts[value];

    public static T Read(string text) => Values[text];
}
