using Microsoft.Extensions.Options;

namespace WebhookInspector.Capture;

/// <summary>Section <c>Inspector:Capture</c>.</summary>
public sealed class CaptureOptions
{
    /// <summary>How many bytes of a body are kept; what is longer is answered 413.</summary>
    public int MaxBodyBytes { get; set; } = 10 * 1024 * 1024;

    public CaptureRateOptions RateLimit { get; set; } = new();
}

/// <summary>Section <c>Inspector:Capture:RateLimit</c>: requests a minute, which may also come at once; 0 is no limit.</summary>
public sealed class CaptureRateOptions
{
    public int EndpointPerMinute { get; set; }

    /// <summary>Of IPv6 the network of 64 bits counts as one address, since one sender has them all.</summary>
    public int AddressPerMinute { get; set; }
}

internal sealed class CaptureOptionsCheck : IValidateOptions<CaptureOptions>
{
    /// <summary>A body is one value in the database, and SQLite's are at most a billion bytes.</summary>
    private const int Most = 900_000_000;

    private const int MostPerMinute = 10_000_000;

    public ValidateOptionsResult Validate(string? name, CaptureOptions options)
    {
        var faults = new List<string>();
        if (options.MaxBodyBytes is < 1 or > Most)
        {
            faults.Add($"Inspector:Capture:MaxBodyBytes is {options.MaxBodyBytes}: it must be 1 to {Most} bytes.");
        }

        foreach (var (key, rate) in new[] { ("EndpointPerMinute", options.RateLimit.EndpointPerMinute), ("AddressPerMinute", options.RateLimit.AddressPerMinute) })
        {
            if (rate is < 0 or > MostPerMinute)
            {
                faults.Add($"Inspector:Capture:RateLimit:{key} is {rate}: it must be 1 to {MostPerMinute} requests a minute, or 0 for no limit.");
            }
        }

        return faults.Count > 0 ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;
    }
}
