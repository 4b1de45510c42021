using WebhookInspector.Diffing.Shapes;

namespace WebhookInspector.Storage.Shapes;

/// <summary>A change of a payload schema, and the request that caused it (which may be deleted).</summary>
internal sealed record ShapeHistory(string RequestId, long Sequence, DateTimeOffset At, IReadOnlyList<ShapeChange> Changes);
