namespace WebhookInspector.Capture;

/// <summary>Options in section <c>Inspector:Capture</c>.</summary>
internal sealed class CaptureOptions
{
    /// <summary>Maximum number of body bytes stored; a longer body is answered with 413.</summary>
    public int MaxBodyBytes { get; set; } = 10 * 1024 * 1024;

    /// <summary>Maximum number of body bytes that all captures hold in memory together; more are answered with 503.</summary>
    public long BudgetBytes { get; set; } = 256 * 1024 * 1024;

    public CaptureRateOptions RateLimit { get; set; } = new();
}
