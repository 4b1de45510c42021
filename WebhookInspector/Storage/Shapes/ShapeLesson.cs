using WebhookInspector.Diffing.Shapes;

namespace WebhookInspector.Storage.Shapes;

/// <summary>What was learned from one request.</summary>
/// <param name="Shape">The schema with this request included.</param>
internal sealed record ShapeLesson(
    string RequestId,
    long Sequence,
    string EndpointId,
    string EventType,
    DateTimeOffset At,
    PayloadShape Shape,
    IReadOnlyList<ShapeChange> Changes
);
