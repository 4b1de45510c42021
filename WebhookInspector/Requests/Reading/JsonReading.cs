using WebhookInspector.Requests.Json;

namespace WebhookInspector.Requests.Reading;

/// <summary>The JSON of a text, if it is any.</summary>
/// <param name="Fault">Why it is not valid; null when it is, and for text that was not declared as JSON.</param>
public sealed record JsonReading(JsonShape Shape, JsonFault? Fault)
{
    /// <summary>True for valid JSON, of one value or of a value per line.</summary>
    public bool IsValid => Shape != JsonShape.None && Fault is null;

    public static JsonReading Of(string text, string? media)
    {
        var start = text.AsSpan().TrimStart(" \t\r\n");
        if (start.IsEmpty)
            return new JsonReading(JsonShape.None, null);
        if (JsonLines.IsDeclared(media))
            return new JsonReading(JsonShape.Lines, JsonLines.Fault(text));

        var declared = MediaType.IsJson(media);
        if (!declared && start[0] is not ('{' or '['))
            return new JsonReading(JsonShape.None, null);
        if (JsonTokenizer.IsValid(text, out var fault))
            return new JsonReading(JsonShape.Value, null);
        if (JsonLines.LooksSo(text))
            return new JsonReading(JsonShape.Lines, JsonLines.Fault(text));

        // Text that only happens to begin with a bracket is not broken JSON.
        return declared ? new JsonReading(JsonShape.Value, fault) : new JsonReading(JsonShape.None, null);
    }

    public IEnumerable<JsonLine> Lines(string text) => Shape == JsonShape.Lines ? JsonLines.Lines(text) : JsonLayout.Lines(text);
}
