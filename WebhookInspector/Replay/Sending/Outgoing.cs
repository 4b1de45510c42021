namespace WebhookInspector.Replay.Sending;

/// <summary>Passes the request that the current flow sends to the connection that it is written to.</summary>
internal sealed class Outgoing(byte[] head)
{
    private static readonly AsyncLocal<Outgoing?> Flow = new();

    public static Outgoing? Current
    {
        get => Flow.Value;
        set => Flow.Value = value;
    }

    /// <summary>Null when an existing connection was reused.</summary>
    public double? ConnectMs { get; set; }

    /// <summary>What is to be known about the connection; null for nothing.</summary>
    public string? Note { get; set; }

    public byte[] TakeHead() => head;
}
