namespace WebhookInspector.Storage.Rows.Replays;

internal sealed class ForwardRow
{
    public required string EndpointId { get; init; }
    public required string TargetId { get; set; }
    public bool AppendPath { get; set; }
    public long Since { get; init; }

    /// <summary>A request's sequence.</summary>
    public long After { get; set; }
}
