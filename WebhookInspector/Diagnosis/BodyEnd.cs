using System.Text.Json;

namespace WebhookInspector.Diagnosis;

/// <summary>Detects whether a JSON body was cut off, is complete, or never was JSON.</summary>
internal static class BodyEnd
{
    private const int DeepestNesting = 256;

    public static bool IsCutJson(ReadOnlySpan<byte> body)
    {
        var start = body.IndexOfAnyExcept(" \t\r\n"u8);
        if (start < 0 || body[start] is not ((byte)'{' or (byte)'['))
            return false;
        // Not the final block: the reader stops when it needs more data, and throws only when the existing data is invalid.
        var reader = new Utf8JsonReader(
            body,
            isFinalBlock: false,
            new JsonReaderState(new JsonReaderOptions { MaxDepth = DeepestNesting })
        );
        try
        {
            while (reader.Read()) { }

            return reader.CurrentDepth > 0;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
