using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace WebhookInspector.Answers;

/// <summary>The value of a placeholder.</summary>
/// <param name="Text">The text of a JSON string, or other JSON as written. Empty when the request has no such value.</param>
/// <param name="Json">The same value as JSON.</param>
internal readonly record struct AnswerValue(string Text, string Json)
{
    /// <summary>The maximum length in characters. Longer values are cut: an answer is not meant to echo a body.</summary>
    private const int Longest = 4096;

    /// <summary>Keeps letters readable and still escapes what has a meaning in HTML.</summary>
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static readonly AnswerValue None = new("", "null");

    public static AnswerValue Of(string? text) => text is null ? None : new(Cut(text), JsonSerializer.Serialize(Cut(text), Readable));

    /// <summary>Returns an empty value for a number, object or array that is too long: cut, it would not be JSON.</summary>
    public static AnswerValue Of(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.String)
            return Of(element.GetString());
        var raw = element.GetRawText();
        return raw.Length <= Longest ? new(raw, raw) : None;
    }

    private static string Cut(string text) =>
        text.Length <= Longest ? text : text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)];
}
