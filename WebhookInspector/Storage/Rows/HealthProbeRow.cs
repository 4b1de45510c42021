namespace WebhookInspector.Storage.Rows;

/// <summary>Always empty: written and cleared by <see cref="StorageHealth"/>.</summary>
internal sealed class HealthProbeRow
{
    public long Id { get; init; }

    public required byte[] Filler { get; init; }
}
