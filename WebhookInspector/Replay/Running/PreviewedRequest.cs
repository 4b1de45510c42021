using WebhookInspector.Replay.Composing;
using WebhookInspector.Replay.Sending;

namespace WebhookInspector.Replay.Running;

/// <summary>Null when it cannot be composed; <paramref name="Error"/> then says why.</summary>
/// <param name="Composed">Null where it cannot be made; <paramref name="Error"/> then says why.</param>
/// <param name="Shown">The request as the reader may see it; null like <paramref name="Composed"/>.</param>
/// <param name="Curl">The command that sends the same request from a POSIX shell.</param>
public sealed record PreviewedRequest(string RequestId, ComposedRequest? Composed, OutboundRequest? Shown, string? Curl, string? Error)
{
    /// <summary>Why the stored body is not the whole one; null when it is.</summary>
    public string? Warning { get; init; }
}
