namespace WebhookInspector.Capture;

/// <summary>Section <c>Inspector:Capture:RateLimit</c>: requests a minute, which may also come at once; 0 is no limit.</summary>
public sealed class CaptureRateOptions
{
    public int EndpointPerMinute { get; set; }

    /// <summary>Of IPv6 the network of 64 bits counts as one address, since one sender has them all.</summary>
    public int AddressPerMinute { get; set; }
}
