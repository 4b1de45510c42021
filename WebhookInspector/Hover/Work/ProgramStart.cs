namespace WebhookInspector.Hover.Work;

internal static class ProgramStart
{
    /// <summary>Completes once the server listens: before, its own address is not known, nor does the simulator answer.</summary>
    public static async Task StartedAsync(this IHostApplicationLifetime lifetime, CancellationToken ct)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var listening = lifetime.ApplicationStarted.Register(() => started.TrySetResult());
        await started.Task.WaitAsync(ct);
    }
}
