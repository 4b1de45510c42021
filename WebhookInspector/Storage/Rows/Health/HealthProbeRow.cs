namespace WebhookInspector.Storage.Rows.Health;

/// <summary>A row that <see cref="StorageHealth"/> writes and deletes; the table is otherwise empty.</summary>
internal sealed class HealthProbeRow
{
    public long Id { get; init; }

    public required byte[] Filler { get; init; }
}
