namespace WebhookInspector.Capture;

/// <summary>
/// Options in section <c>Inspector:Capture:RateLimit</c>: requests per minute, which is also the allowed burst; 0 means no limit.
/// </summary>
internal sealed class CaptureRateOptions
{
    public int EndpointPerMinute { get; set; }

    /// <summary>Rate limit per address. An IPv6 /64 network counts as one address, since one sender controls all of it.</summary>
    public int AddressPerMinute { get; set; }
}
