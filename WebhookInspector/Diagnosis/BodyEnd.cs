using System.Text.Json;

namespace WebhookInspector.Diagnosis;

/// <summary>Tells a JSON body that was cut off from one that is whole or that never was JSON.</summary>
internal static class BodyEnd
{
    private const int DeepestNesting = 256;

    public static bool IsCutJson(ReadOnlySpan<byte> body)
    {
        var start = body.IndexOfAnyExcept(" \t\r\n"u8);
        if (start < 0 || body[start] is not ((byte)'{' or (byte)'['))
            return false;
        // Not the final block: the reader stops where it needs more, and throws only where what is there is wrong.
        var reader = new Utf8JsonReader(body, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = DeepestNesting }));
        try
        {
            while (reader.Read())
            {
            }

            return reader.CurrentDepth > 0;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
