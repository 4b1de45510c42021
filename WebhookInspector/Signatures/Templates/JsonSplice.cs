using System.Text;
using System.Text.Json;

namespace WebhookInspector.Signatures.Templates;

/// <summary>Writes one value into a JSON body and leaves all other bytes unchanged.</summary>
internal static class JsonSplice
{
    /// <param name="value">The value as JSON.</param>
    /// <returns>The new body; null when the body has no object that can hold the value.</returns>
    public static byte[]? Set(ReadOnlySpan<byte> body, IReadOnlyList<BodyPathStep> steps, string value)
    {
        if (JsonBody.Find(body, steps) is { } old)
        {
            return [.. body[..old.Start], .. Encoding.UTF8.GetBytes(value), .. body[old.End..]];
        }

        for (var depth = steps.Count - 1; depth >= 0; depth--)
        {
            if (JsonBody.Find(body, [.. steps.Take(depth)]) is { } parent)
            {
                return parent.Type == JsonTokenType.StartObject ? Insert(body, parent, [.. steps.Skip(depth)], value) : null;
            }
        }

        return null;
    }

    private static byte[]? Insert(ReadOnlySpan<byte> body, JsonSpan parent, IReadOnlyList<BodyPathStep> missing, string value)
    {
        if (missing.Any(s => s.Name is null))
        {
            return null;
        }

        var inner = value;
        for (var i = missing.Count - 1; i > 0; i--)
        {
            inner = "{" + Member(missing[i], inner) + "}";
        }

        var member = Member(missing[0], inner);
        var inside = body[(parent.Start + 1)..(parent.End - 1)];
        var isEmpty = inside.IndexOfAnyExcept(" \t\r\n"u8) < 0;
        return
        [
            .. body[..(parent.Start + 1)],
            .. Encoding.UTF8.GetBytes(isEmpty ? member : member + ","),
            .. inside,
            .. body[(parent.End - 1)..],
        ];
    }

    private static string Member(BodyPathStep step, string value) => JsonSerializer.Serialize(step.Name) + ":" + value;
}
