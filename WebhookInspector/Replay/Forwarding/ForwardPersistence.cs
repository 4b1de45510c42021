namespace WebhookInspector.Replay.Forwarding;

/// <summary>Repeats work until it succeeds. An outage is logged once, however many tries it takes.</summary>
internal sealed partial class ForwardPersistence(TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);

    private int failing;

    public async Task<T> RunAsync<T>(Func<Task<T>> work, CancellationToken ct)
    {
        while (true)
        {
            try
            {
                var result = await work();
                Volatile.Write(ref failing, 0);
                return result;
            }
            // A cancellation that nobody here asked for, such as a time limit, is a failure like another.
            catch (Exception fault) when (!ct.IsCancellationRequested)
            {
                if (Interlocked.Exchange(ref failing, 1) == 0)
                    LogFailure(logger, fault);
                await Task.Delay(AfterFailure, time, ct);
            }
        }
    }

    [LoggerMessage(3002, LogLevel.Error, "Forwarding failed; retrying every five seconds until it succeeds")]
    private static partial void LogFailure(ILogger logger, Exception fault);
}
