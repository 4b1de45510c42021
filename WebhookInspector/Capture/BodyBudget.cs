using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace WebhookInspector.Capture;

/// <summary>
/// Limits the body bytes that all captures hold in memory together, from the first byte read until the request is stored. The last eighth
/// is kept for small bodies, so that slow senders of large ones do not shut them out.
/// </summary>
internal sealed class BodyBudget : IDisposable
{
    /// <summary>The largest body that may use the whole budget.</summary>
    public const int SmallBytes = 64 * 1024;

    /// <summary>The least that a large body must bring in each interval while the budget is scarce: 16 KiB a second.</summary>
    private const int LeastProgress = 240 * 1024;

    /// <summary>The number of large bodies that are copied or parsed at once.</summary>
    private const int Turns = 2;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    private readonly ConcurrentDictionary<BodyShare, byte> large = new();
    private readonly SemaphoreSlim turns = new(Turns);
    private readonly ITimer sweep;
    private readonly long total;
    private long held;

    public BodyBudget(IOptions<CaptureOptions> options, TimeProvider time)
    {
        total = Total(options.Value, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes);
        sweep = time.CreateTimer(_ => CutOffSlowest(), null, Interval, Interval);
    }

    /// <summary>The bytes held now.</summary>
    public long Held => Volatile.Read(ref held);

    private long LargeLimit => total - (total / 8);

    /// <param name="cutOff">Ends the reading of this body: the budget is scarce, and its sender is slow.</param>
    public BodyShare Open(Action cutOff) => new(this, cutOff);

    /// <summary>True when a body of the announced size fits in now; its bytes are only counted as they arrive.</summary>
    public bool HasRoomFor(long announced) => Held + announced <= LimitFor(announced);

    /// <summary>
    /// Does what takes several times a body's size for a moment (joining its segments, parsing it): for a large body in turn, because that
    /// memory is not counted.
    /// </summary>
    public async Task<T> InTurnAsync<T>(long bodyBytes, Func<T> work)
    {
        if (bodyBytes <= SmallBytes)
            return work();
        await turns.WaitAsync();
        try
        {
            return work();
        }
        finally
        {
            turns.Release();
        }
    }

    public void Dispose()
    {
        sweep.Dispose();
        turns.Dispose();
    }

    internal bool TryTake(BodyShare share, long more, long body)
    {
        if (Interlocked.Add(ref held, more) > LimitFor(body))
        {
            Interlocked.Add(ref held, -more);
            return false;
        }

        if (body > SmallBytes)
            large.TryAdd(share, 0);
        return true;
    }

    internal void Return(BodyShare share, long bytes)
    {
        large.TryRemove(share, out _);
        Interlocked.Add(ref held, -bytes);
    }

    /// <summary>
    /// Cuts off large bodies that hardly progress while less than a quarter of the budget is free: otherwise a few senders could hold all
    /// of it for hours.
    /// </summary>
    internal void CutOffSlowest()
    {
        var scarce = Held > LargeLimit - (total / 4);
        foreach (var share in large.Keys)
        {
            if (share.TakeProgress() < LeastProgress && scarce)
                share.CutOff();
        }
    }

    /// <summary>The configured budget; at most a quarter of the memory, which a container limits, but always room for two bodies.</summary>
    internal static long Total(CaptureOptions options, long memory) =>
        Math.Max(Math.Min(options.BudgetBytes, memory / 4), 2L * options.MaxBodyBytes);

    private long LimitFor(long body) => body > SmallBytes ? LargeLimit : total;
}
