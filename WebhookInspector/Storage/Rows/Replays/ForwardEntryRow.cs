using WebhookInspector.Storage.Forwarding;

namespace WebhookInspector.Storage.Rows.Replays;

internal sealed class ForwardEntryRow
{
    public long Position { get; init; }
    public required string EndpointId { get; init; }
    public required string RequestId { get; init; }
    public long At { get; init; }
    public ForwardOutcome Outcome { get; init; }

    /// <summary>Encrypted: it may contain values of the saved target.</summary>
    public string? Url { get; init; }

    public int Tries { get; init; }
    public int? Status { get; init; }
    public double TotalMs { get; init; }
    public string? Reason { get; init; }
}
