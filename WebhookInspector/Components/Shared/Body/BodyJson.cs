using WebhookInspector.Requests.Bodies;
using WebhookInspector.Requests.Json;

namespace WebhookInspector.Components.Shared.Body;

/// <summary>The JSON of a body, if it is any.</summary>
/// <param name="Fault">Why it is not valid; null when it is, and for text that was not declared as JSON.</param>
public sealed record BodyJson(JsonShape Shape, JsonFault? Fault)
{
    public static BodyJson Of(string text, string? contentType)
    {
        var start = text.AsSpan().TrimStart(" \t\r\n");
        if (start.IsEmpty)
            return new BodyJson(JsonShape.None, null);
        if (JsonLines.IsDeclared(BodyText.MediaType(contentType)))
            return new BodyJson(JsonShape.Lines, JsonLines.Fault(text));

        var declared = BodyText.IsJson(contentType);
        if (!declared && start[0] is not ('{' or '['))
            return new BodyJson(JsonShape.None, null);
        if (JsonTokenizer.IsValid(text, out var fault))
            return new BodyJson(JsonShape.Value, null);
        if (JsonLines.LooksSo(text))
            return new BodyJson(JsonShape.Lines, JsonLines.Fault(text));

        // Text that only happens to begin with a bracket is not broken JSON.
        return declared ? new BodyJson(JsonShape.Value, fault) : new BodyJson(JsonShape.None, null);
    }

    public IEnumerable<JsonLine> Lines(string text) => Shape == JsonShape.Lines ? JsonLines.Lines(text) : JsonLayout.Lines(text);
}
