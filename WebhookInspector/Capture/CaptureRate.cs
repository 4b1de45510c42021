using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace WebhookInspector.Capture;

/// <summary>Counts captures by endpoint and by address and applies the configured rate limits.</summary>
internal sealed class CaptureRate(IOptions<CaptureOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<string>? endpoints = Limiter(options.Value.RateLimit.EndpointPerMinute);
    private readonly PartitionedRateLimiter<string>? addresses = Limiter(options.Value.RateLimit.AddressPerMinute);

    /// <returns>How long to wait; null when the request is allowed now.</returns>
    public TimeSpan? WaitOfEndpoint(string id) => Wait(endpoints, id);

    /// <inheritdoc cref="WaitOfEndpoint"/>
    public TimeSpan? WaitOfAddress(IPAddress? address) => Wait(addresses, Sender(address));

    public void Dispose()
    {
        endpoints?.Dispose();
        addresses?.Dispose();
    }

    private static TimeSpan? Wait(PartitionedRateLimiter<string>? limiter, string key)
    {
        if (limiter is null)
            return null;
        using var lease = limiter.AttemptAcquire(key);
        return lease.IsAcquired ? null
            : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait
            : TimeSpan.FromSeconds(1);
    }

    private static PartitionedRateLimiter<string>? Limiter(int perMinute) =>
        perMinute == 0
            ? null
            : PartitionedRateLimiter.Create<string, string>(
                key =>
                    RateLimitPartition.GetTokenBucketLimiter(
                        key,
                        _ => new TokenBucketRateLimiterOptions
                        {
                            TokenLimit = perMinute,
                            TokensPerPeriod = 1,
                            ReplenishmentPeriod = TimeSpan.FromMinutes(1) / perMinute,
                            QueueLimit = 0,
                            AutoReplenishment = true,
                        }
                    ),
                StringComparer.Ordinal
            );

    private static string Sender(IPAddress? address)
    {
        if (address is null)
            return "";
        if (address.AddressFamily != AddressFamily.InterNetworkV6 || address.IsIPv4MappedToIPv6)
            return address.MapToIPv4().ToString();
        return Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8));
    }
}
