namespace WebhookInspector.Capture;

/// <summary>Section <c>Inspector:Capture</c>.</summary>
public sealed class CaptureOptions
{
    /// <summary>How many bytes of a body are kept; what is longer is answered 413.</summary>
    public int MaxBodyBytes { get; set; } = 10 * 1024 * 1024;

    public CaptureRateOptions RateLimit { get; set; } = new();
}
