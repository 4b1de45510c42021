using System.Text;
using System.Text.Unicode;

namespace WebhookInspector.Diagnosis.Rewriting;

/// <summary>A body read as the text of a JSON document.</summary>
/// <param name="IsWellFormed">False when U+FFFD stands for bytes that are not UTF-8.</param>
internal sealed record JsonText(string Text, bool IsWellFormed)
{
    /// <returns>The text; null when the first significant byte cannot start JSON. This rejects most non-JSON bodies at no cost.</returns>
    public static JsonText? Read(ReadOnlySpan<byte> body)
    {
        if (body.StartsWith(Encoding.UTF8.Preamble))
            body = body[Encoding.UTF8.Preamble.Length..];
        var first = body.IndexOfAnyExcept(" \t\r\n"u8);
        return first < 0 || !"{[\"-0123456789tfn"u8.Contains(body[first])
            ? null
            : new JsonText(Encoding.UTF8.GetString(body), Utf8.IsValid(body));
    }
}
