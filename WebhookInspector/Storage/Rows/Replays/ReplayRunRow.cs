using WebhookInspector.Storage.Replays;

namespace WebhookInspector.Storage.Rows.Replays;

internal sealed class ReplayRunRow
{
    /// <summary>Increases with every run.</summary>
    public long Position { get; init; }

    public required string Id { get; init; }
    public long CreatedAt { get; init; }
    public long? StartedAt { get; set; }
    public long? FinishedAt { get; set; }
    public ReplayState State { get; set; }

    /// <summary>As JSON, without the edits.</summary>
    public required string Plan { get; init; }

    public int Total { get; init; }
    public int Done { get; set; }
    public int Failed { get; set; }

    /// <summary>As JSON.</summary>
    public required string Log { get; set; }

    /// <summary>JSON with binary bodies in base64, encrypted because edits may carry a token. Null for none.</summary>
    public string? Edits { get; init; }
}
