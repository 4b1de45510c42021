using System.Text.Json;
using WebhookInspector.Diffing.Shapes;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Reading;

namespace WebhookInspector.Checking;

/// <summary>Reads the shapes of a request's payloads: one, or one of each event of a batch.</summary>
internal static class PayloadShapes
{
    /// <returns>The event types with their shapes; the type is empty for payloads without one.</returns>
    public static IEnumerable<(string Type, PayloadShape Shape)> Of(
        RequestSummary request,
        RequestReading reading,
        IReadOnlyList<BatchEvent> events
    )
    {
        // Events that do not stand beside each other are in one payload, with what they share.
        var items = events.Count > 1 ? Items(reading) : [];
        if (items.Count == 0)
        {
            if (ShapeReader.Read(reading) is { } whole)
                yield return (request.EventType ?? "", whole);
            yield break;
        }

        foreach (var (item, one) in items.Zip(events))
        {
            if (ShapeReader.Read(item) is { } shape)
                yield return (one.Type ?? "", shape);
        }
    }

    private static IReadOnlyList<JsonElement> Items(RequestReading reading) =>
        reading.Document?.RootElement is { ValueKind: JsonValueKind.Array } array ? [.. array.EnumerateArray()] : reading.Lines;
}
