using System.Buffers;
using System.Text;
using WebhookInspector.Requests.Json;
using WebhookInspector.Requests.Reading;

namespace WebhookInspector.Diffing.Bodies;

/// <summary>JSON whose strings that hold JSON themselves are replaced by it, so that they are compared value by value.</summary>
internal static class OpenedJson
{
    private static readonly SearchValues<string> Begins = SearchValues.Create(
        ["\"{", "\"[", "\"%7", "\"%5", "\"ey", "\"ew", "\"W3", "\"Wy", "\"Ww"],
        StringComparison.Ordinal
    );

    /// <param name="text">The text, which must be valid JSON.</param>
    /// <returns>Null when no string holds JSON.</returns>
    public static string? Of(string text, int depth = 0)
    {
        if (depth >= InnerJson.MaxDepth || text.AsSpan().IndexOfAny(Begins) < 0)
            return null;
        StringBuilder? opened = null;
        var from = 0;
        foreach (var token in JsonTokenizer.Read(text))
        {
            if (token.Kind != JsonTokenKind.String || InnerJson.TextOf(JsonStrings.Unescape(token.In(text)[1..^1])) is not { } inner)
                continue;
            opened ??= new StringBuilder(text.Length);
            opened.Append(text, from, token.Start - from).Append(Of(inner, depth + 1) ?? inner);
            from = token.End;
        }

        return opened?.Append(text, from, text.Length - from).ToString();
    }
}
