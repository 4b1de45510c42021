namespace WebhookInspector.Hosting.Wire;

/// <summary>What only a connection's own bytes and end show, for the requests that come over it.</summary>
internal sealed class WireFeature : IDisposable
{
    public HeadRecorder Head { get; } = new();

    public SenderSide Sender { get; } = new();

    public void Dispose() => Sender.Dispose();
}
