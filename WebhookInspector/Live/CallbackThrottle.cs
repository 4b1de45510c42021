namespace WebhookInspector.Live;

/// <summary>
/// Combines a burst of signals into few calls: the first at once, then at most one per interval. The last signal is never lost. No overlap.
/// </summary>
/// <param name="callback">The callback. It runs on the thread pool; its token is cancelled by <see cref="Dispose"/>.</param>
/// <param name="onFailure">Receives exceptions of the callback and must not throw. The throttle continues afterwards.</param>
/// <param name="interval">Returns the time from the start of one call to the start of the next, read before each call; null for 100
/// ms.</param>
internal sealed class CallbackThrottle(
    Func<CancellationToken, Task> callback,
    Func<Exception, Task> onFailure,
    TimeProvider time,
    Func<TimeSpan>? interval = null
) : IDisposable
{
    public static readonly TimeSpan DefaultInterval = TimeSpan.FromMilliseconds(100);

    private readonly CancellationTokenSource stop = new();
    private readonly Lock gate = new();
    private bool running;
    private bool signalled;

    /// <summary>Requests a call; returns at once.</summary>
    public void Signal()
    {
        lock (gate)
        {
            signalled = true;
            if (running || stop.IsCancellationRequested)
            {
                return;
            }

            running = true;
        }

        _ = Task.Run(RunAsync);
    }

    /// <summary>Stops the throttle: no call starts afterwards, and the token of a running call is cancelled.</summary>
    public void Dispose()
    {
        // Not disposed: a running call may still use the token, and the source has no timer to release.
        stop.Cancel();
    }

    private async Task RunAsync()
    {
        while (TakeSignal())
        {
            // Started before the call, so that a long call is followed by no additional delay.
            var pause = Task.Delay(interval?.Invoke() ?? DefaultInterval, time, stop.Token);
            await CallAsync();
            await pause.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private bool TakeSignal()
    {
        lock (gate)
        {
            running = signalled && !stop.IsCancellationRequested;
            signalled = false;
            return running;
        }
    }

    private async Task CallAsync()
    {
        try
        {
            await callback(stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The listener has gone away.
        }
        catch (Exception fault)
        {
            await onFailure(fault);
        }
    }
}
