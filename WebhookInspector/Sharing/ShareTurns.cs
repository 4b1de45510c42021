using System.Net;
using WebhookInspector.Storage.Captures;

namespace WebhookInspector.Sharing;

/// <summary>
/// Limits what everybody may call without an account, in all and by network, so that captures come first: its work is done in turn, on at
/// most half of the processors, and each turn rests as long as it took.
/// </summary>
internal sealed class ShareTurns(CapturePressure pressure, TimeProvider time) : IDisposable
{
    public const int MaxCalls = 64;
    public const int MaxCallsOfOneNetwork = 24;

    /// <summary>The shortest rest: with it, all together read at most some 80 MiB a second.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(12);

    private static readonly TimeSpan RestUnderPressure = TimeSpan.FromMilliseconds(60);

    private readonly SemaphoreSlim turns = new(Math.Max(1, Environment.ProcessorCount / 2));
    private readonly Dictionary<IPAddress, int> calls = [];
    private int all;

    /// <summary>Admits a call, which ends when the result is disposed of.</summary>
    /// <returns>Null when too many are open.</returns>
    public IDisposable? TryEnter(IPAddress network)
    {
        lock (calls)
        {
            var own = calls.GetValueOrDefault(network);
            if (all >= MaxCalls || own >= MaxCallsOfOneNetwork)
                return null;
            (calls[network], all) = (own + 1, all + 1);
            return new Call(this, network);
        }
    }

    public async Task<T> InTurnAsync<T>(Func<Task<T>> work, CancellationToken ct)
    {
        await turns.WaitAsync(ct);
        var start = time.GetTimestamp();
        try
        {
            return await work();
        }
        finally
        {
            _ = ReleaseAfterRestAsync(time.GetElapsedTime(start));
        }
    }

    public void Dispose() => turns.Dispose();

    private async Task ReleaseAfterRestAsync(TimeSpan took)
    {
        var rest = pressure.IsHigh ? RestUnderPressure : Rest;
        await Task.Delay(took > rest ? took : rest, CancellationToken.None);
        turns.Release();
    }

    private void Leave(IPAddress network)
    {
        lock (calls)
        {
            all--;
            if (calls[network] == 1)
                calls.Remove(network);
            else
                calls[network]--;
        }
    }

    private sealed class Call(ShareTurns turns, IPAddress network) : IDisposable
    {
        private int left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref left, 1) == 0)
                turns.Leave(network);
        }
    }
}
