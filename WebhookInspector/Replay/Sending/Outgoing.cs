namespace WebhookInspector.Replay.Sending;

/// <summary>The request that the calling flow is sending, for the connection that it is written to.</summary>
internal sealed class Outgoing(byte[] head)
{
    private static readonly AsyncLocal<Outgoing?> Flow = new();

    public static Outgoing? Current
    {
        get => Flow.Value;
        set => Flow.Value = value;
    }

    /// <summary>Null where a connection was used again.</summary>
    public double? ConnectMs { get; set; }

    public byte[] TakeHead() => head;
}
