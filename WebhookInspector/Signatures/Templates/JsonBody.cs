using System.Text.Json;

namespace WebhookInspector.Signatures.Templates;

/// <summary>
/// Finds one value in a JSON body of up to 10 MiB without building a document. JSON nested deeper than 64 levels counts as not JSON.
/// </summary>
internal static class JsonBody
{
    /// <summary>
    /// Reads the value as wire text: strings unescaped, other values as written, and null when the value is missing
    /// or is JSON null.
    /// </summary>
    public static string? Value(ReadOnlySpan<byte> body, string path)
    {
        if (BodyPath.TryParse(path) is not { } steps || Find(body, steps) is not { Type: not JsonTokenType.Null } span)
        {
            return null;
        }

        var raw = body[span.Start..span.End];
        return span.Type == JsonTokenType.String ? Unescape(raw) : WireText.FromBytes(raw);
    }

    /// <summary>Finds the position of the value. If a member name is repeated, the last one counts, as in most parsers.</summary>
    public static JsonSpan? Find(ReadOnlySpan<byte> body, IReadOnlyList<BodyPathStep> steps)
    {
        var start = body.StartsWith("\uFEFF"u8) ? 3 : 0;
        try
        {
            var reader = new Utf8JsonReader(body[start..]);
            return reader.Read() && Enter(ref reader, steps, 0) is { } span
                ? span with
                {
                    Start = span.Start + start,
                    End = span.End + start,
                }
                : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static JsonSpan? Enter(ref Utf8JsonReader reader, IReadOnlyList<BodyPathStep> steps, int depth)
    {
        if (depth == steps.Count)
        {
            var type = reader.TokenType;
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            return new JsonSpan(start, (int)reader.BytesConsumed, type);
        }

        if (!TryStep(ref reader, steps[depth], out var found))
        {
            return null;
        }

        return Enter(ref found, steps, depth + 1);
    }

    private static bool TryStep(ref Utf8JsonReader reader, BodyPathStep step, out Utf8JsonReader found)
    {
        found = default;
        var any = false;
        var inObject = step.Name is not null;
        if (reader.TokenType != (inObject ? JsonTokenType.StartObject : JsonTokenType.StartArray))
        {
            return false;
        }

        for (var index = 0; reader.Read() && reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray); index++)
        {
            var matches = inObject ? reader.ValueTextEquals(step.Name) : index == step.Index;
            if (inObject)
            {
                reader.Read();
            }

            if (matches)
            {
                found = reader;
                any = true;
            }

            reader.Skip();
        }

        return any;
    }

    private static string? Unescape(ReadOnlySpan<byte> quoted)
    {
        try
        {
            var reader = new Utf8JsonReader(quoted);
            reader.Read();
            var text = new byte[quoted.Length];
            return WireText.FromBytes(text.AsSpan(0, reader.CopyString(text)));
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
