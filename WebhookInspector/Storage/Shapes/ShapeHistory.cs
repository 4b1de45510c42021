using WebhookInspector.Diffing.Shapes;

namespace WebhookInspector.Storage.Shapes;

/// <summary>A change of the shape, and the request that brought it (which may be deleted by now).</summary>
public sealed record ShapeHistory(string RequestId, long Sequence, DateTimeOffset At, IReadOnlyList<ShapeChange> Changes);
