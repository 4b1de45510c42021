using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace WebhookInspector.Access.People;

/// <summary>
/// How many wrong sign-ins one address may make, whatever accounts they name: the lock of an account bounds the guesses at that account,
/// this one those at many.
/// Right ones cost nothing, so that an office behind one address isn't held up.
/// </summary>
public sealed class SignInRateLimit : IDisposable
{
    public const int MaxFailures = 20;

    /// <summary>Passwords are slow to check, on purpose: more at a time, of one address, wait.</summary>
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

    /// <returns>How long to wait; null when the address may try.</returns>
    public TimeSpan? Wait(IPAddress? address)
    {
        using var lease = failures.AttemptAcquire(KeyOf(address), permitCount: 0);
        return lease.IsAcquired ? null
            : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait
            : Window;
    }

    /// <returns>To be disposed of when the attempt is over. Not acquired when too many wait already.</returns>
    public ValueTask<RateLimitLease> TurnAsync(IPAddress? address, CancellationToken ct) =>
        turns.AcquireAsync(KeyOf(address), permitCount: 1, ct);

    /// <returns>Whether it was the last that the address may make.</returns>
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

    /// <summary>IPv6: the network, of which one customer has at least a /64 (RFC 6177).</summary>
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
