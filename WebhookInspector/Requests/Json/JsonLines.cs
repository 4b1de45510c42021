namespace WebhookInspector.Requests.Json;

/// <summary>Reads newline-delimited JSON, which has one value per line (ndjson-spec, also called JSON Lines).</summary>
public static class JsonLines
{
    /// <summary>True when the media type declares it: <c>application/x-ndjson</c>, <c>application/jsonl</c> and similar types.</summary>
    public static bool IsDeclared(string? mediaType) =>
        mediaType
            is "application/x-ndjson"
                or "application/ndjson"
                or "application/jsonl"
                or "application/x-jsonlines"
                or "application/jsonlines";

    /// <summary>True when a text that is not a single JSON value has a value on each of its first two lines.</summary>
    public static bool LooksSo(string text)
    {
        var lines = Ranges(text).Take(2).ToList();
        return lines.Count == 2
            && lines.All(line => text[line.Start] is '{' or '[' && JsonTokenizer.IsValid(text[line.Start..line.End], out _));
    }

    /// <summary>Lays out all values in sequence. A line that is not JSON ends in an invalid token; the next line starts anew.</summary>
    public static IEnumerable<JsonLine> Lines(string text)
    {
        foreach (var (start, end) in Ranges(text))
        {
            foreach (var line in JsonLayout.Lines(text[start..end]))
                yield return line with
                {
                    Tokens = [.. line.Tokens.Select(t => t with { Start = t.Start + start })],
                };
        }
    }

    /// <summary>Returns the text of each value, in the order sent.</summary>
    public static IEnumerable<string> Values(string text) => Ranges(text).Select(line => text[line.Start..line.End]);

    /// <returns>The first error; null when every line is a valid value.</returns>
    public static JsonFault? Fault(string text)
    {
        foreach (var (start, end) in Ranges(text))
        {
            if (!JsonTokenizer.IsValid(text[start..end], out var fault))
                return fault with { Position = start + fault.Position };
        }

        return null;
    }

    private static IEnumerable<(int Start, int End)> Ranges(string text)
    {
        for (var start = 0; start < text.Length; )
        {
            var newline = text.IndexOf('\n', start);
            var end = newline < 0 ? text.Length : newline;
            if (!text.AsSpan(start, end - start).Trim(" \t\r\n").IsEmpty)
                yield return (start, end);
            start = end + 1;
        }
    }
}
