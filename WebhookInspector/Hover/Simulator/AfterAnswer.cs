using System.Collections.Concurrent;

namespace WebhookInspector.Hover.Simulator;

/// <summary>Runs what the simulator does after a call was answered. Ends with the program.</summary>
internal sealed class AfterAnswer : IHostedService, IDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private readonly ConcurrentDictionary<Task, bool> running = new();

    /// <param name="work">The work, which handles its own failures; only cancellation is expected.</param>
    public void Run(Func<CancellationToken, Task> work)
    {
        var task = Task.Run(() => work(stopping.Token), CancellationToken.None);
        running[task] = true;
        _ = task.ContinueWith(
            done => running.TryRemove(done, out _),
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default
        );
    }

    public Task StartAsync(CancellationToken ct) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken ct)
    {
        // A host may be stopped once more when it is disposed of, and then this is too.
        if (!stopping.IsCancellationRequested)
            await stopping.CancelAsync();
        await Task.WhenAll(running.Keys)
            .ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }

    public void Dispose() => stopping.Dispose();
}
