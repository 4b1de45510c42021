using WebhookInspector.Diffing.Shapes;

namespace WebhookInspector.Storage.Shapes;

/// <summary>What one request taught.</summary>
/// <param name="Shape">With this request in it.</param>
public sealed record ShapeLesson(
    string RequestId,
    long Sequence,
    string EndpointId,
    string EventType,
    DateTimeOffset At,
    PayloadShape Shape,
    IReadOnlyList<ShapeChange> Changes
);
