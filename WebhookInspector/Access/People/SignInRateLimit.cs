using System.Net;
using System.Threading.RateLimiting;

namespace WebhookInspector.Access.People;

/// <summary>
/// Limits wrong passwords and links in one place: those of one address over all accounts, and those for one account from all addresses.
/// Right ones are free, so that an office behind one address is not blocked.
/// </summary>
internal sealed class SignInRateLimit(TimeProvider time) : IDisposable
{
    public const int MaxFailures = 20;

    /// <summary>For one name, whether or not it exists.</summary>
    public const int MaxFailuresOfName = 5;

    /// <summary>The number of concurrent password checks of one address. They are slow on purpose: more must wait.</summary>
    private const int AtOnce = 4,
        MaxWaiting = 50;

    /// <summary>Longer than any account's name: what is longer shares one count.</summary>
    private const int LongestName = 101;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private readonly GuessCount ofAddresses = new(MaxFailures, Window, time);
    private readonly GuessCount ofNames = new(MaxFailuresOfName, Window, time);

    private readonly PartitionedRateLimiter<IPAddress> turns = PartitionedRateLimiter.Create<IPAddress, IPAddress>(address =>
        RateLimitPartition.GetConcurrencyLimiter(
            address,
            _ => new ConcurrencyLimiterOptions { PermitLimit = AtOnce, QueueLimit = MaxWaiting }
        )
    );

    public Guess OfAddress(IPAddress? address) => ofAddresses.Begin(CallerNetwork.Of(address).ToString());

    /// <param name="name">Normalized.</param>
    public Guess OfName(string name) => ofNames.Begin(KeyOf(name));

    /// <summary>Forgets the wrong passwords for a name: its person has proved to be themselves.</summary>
    /// <param name="name">Normalized.</param>
    public void Forget(string name) => ofNames.Forget(KeyOf(name));

    /// <returns>A lease to dispose of after the attempt. Not acquired when too many are waiting.</returns>
    public ValueTask<RateLimitLease> TurnAsync(IPAddress? address, CancellationToken ct) =>
        turns.AcquireAsync(CallerNetwork.Of(address), permitCount: 1, ct);

    public void Dispose() => turns.Dispose();

    private static string KeyOf(string name) => name.Length > LongestName ? name[..LongestName] : name;
}
