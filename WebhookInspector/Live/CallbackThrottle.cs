namespace WebhookInspector.Live;

/// <summary>
/// Turns a burst of signals into few calls: the first at once, then at most one in each interval, the last signal never lost. Calls do not overlap.
/// </summary>
/// <param name="callback">Runs on the thread pool; its token ends with <see cref="Dispose"/>.</param>
/// <param name="onFailure">Gets what the callback throws, and throws nothing itself. The throttle goes on.</param>
/// <param name="interval">From the start of one call to the start of the next, asked for each; null for 100 ms.</param>
public sealed class CallbackThrottle(
    Func<CancellationToken, Task> callback, Func<Exception, Task> onFailure, TimeProvider time, Func<TimeSpan>? interval = null) : IDisposable
{
    public static readonly TimeSpan DefaultInterval = TimeSpan.FromMilliseconds(100);

    private readonly CancellationTokenSource stop = new();
    private readonly Lock gate = new();
    private bool running;
    private bool signalled;

    /// <summary>Returns at once.</summary>
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

    /// <summary>No call starts after this; one under way sees its token cancelled.</summary>
    public void Dispose()
    {
        // Not disposed of: a call under way still holds the token, and the source has no timer to free.
        stop.Cancel();
    }

    private async Task RunAsync()
    {
        while (TakeSignal())
        {
            // Begun before the call, so that a long call is followed without a further wait.
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
            // Whoever listened has gone.
        }
        catch (Exception fault)
        {
            await onFailure(fault);
        }
    }
}
