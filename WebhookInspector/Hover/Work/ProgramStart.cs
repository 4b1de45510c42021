namespace WebhookInspector.Hover.Work;

internal static class ProgramStart
{
    /// <summary>Completes once the server listens: before that, its address is unknown and the simulator does not answer.</summary>
    public static async Task StartedAsync(this IHostApplicationLifetime lifetime, CancellationToken ct)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var listening = lifetime.ApplicationStarted.Register(() => started.TrySetResult());
        await started.Task.WaitAsync(ct);
    }
}
