using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace WebhookInspector.Answers;

/// <summary>What a placeholder stands for.</summary>
/// <param name="Text">Of a JSON string its text; of other JSON as it is written. Empty where the request has no such thing.</param>
/// <param name="Json">The same as a JSON value.</param>
internal readonly record struct AnswerValue(string Text, string Json)
{
    /// <summary>In characters. Longer values are cut: an answer is not there to send a body back.</summary>
    private const int Longest = 4096;

    /// <summary>Letters stay readable; what means something in HTML is escaped all the same.</summary>
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static readonly AnswerValue None = new("", "null");

    public static AnswerValue Of(string? text) => text is null ? None : new(Cut(text), JsonSerializer.Serialize(Cut(text), Readable));

    /// <summary>A number, object or array too long to be given whole is none: cut, it would be no JSON.</summary>
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
