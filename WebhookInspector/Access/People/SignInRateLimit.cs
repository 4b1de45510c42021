using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace WebhookInspector.Access.People;

/// <summary>
/// Limits the failed sign-ins of one address over all accounts. The lock of an account limits guesses at that account; this limits guesses
/// at many. Successful sign-ins are free, so that an office behind one address is not blocked.
/// </summary>
public sealed class SignInRateLimit : IDisposable
{
    public const int MaxFailures = 20;

    /// <summary>The number of concurrent password checks of one address. They are slow on purpose: more must wait.</summary>
    private const int AtOnce = 4,
        MaxWaiting = 50;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private readonly PartitionedRateLimiter<IPAddress> failures = PartitionedRateLimiter.Create<IPAddress, IPAddress>(address =>
        RateLimitPartition.GetSlidingWindowLimiter(
            address,
            _ => new SlidingWindowRateLimiterOptions
            {
                PermitLimit = MaxFailures,
                Window = Window,
                SegmentsPerWindow = 5,
            }
        )
    );

    private readonly PartitionedRateLimiter<IPAddress> turns = PartitionedRateLimiter.Create<IPAddress, IPAddress>(address =>
        RateLimitPartition.GetConcurrencyLimiter(
            address,
            _ => new ConcurrencyLimiterOptions { PermitLimit = AtOnce, QueueLimit = MaxWaiting }
        )
    );

    /// <returns>The time to wait; null when the address may try now.</returns>
    public TimeSpan? Wait(IPAddress? address)
    {
        using var lease = failures.AttemptAcquire(KeyOf(address), permitCount: 0);
        return lease.IsAcquired ? null
            : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait
            : Window;
    }

    /// <returns>A lease to dispose of after the attempt. Not acquired when too many are waiting.</returns>
    public ValueTask<RateLimitLease> TurnAsync(IPAddress? address, CancellationToken ct) =>
        turns.AcquireAsync(KeyOf(address), permitCount: 1, ct);

    /// <returns>True when it was the last attempt that the address may make.</returns>
    public bool Failed(IPAddress? address)
    {
        failures.AttemptAcquire(KeyOf(address)).Dispose();
        return Wait(address) is not null;
    }

    public void Dispose()
    {
        failures.Dispose();
        turns.Dispose();
    }

    /// <summary>For IPv6 the network: one customer has at least a /64 (RFC 6177).</summary>
    private static IPAddress KeyOf(IPAddress? address)
    {
        if (address is null)
            return IPAddress.None;
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return address;
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes);
    }
}
