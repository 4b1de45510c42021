using Microsoft.AspNetCore.Components;
using WebhookInspector.Live;
using WebhookInspector.Storage.Captures;

namespace WebhookInspector.Components.Shared;

/// <summary>
/// A part of a page that shows what is stored: loads once it is on the screen, and again, throttled, whenever something that concerns it
/// changes.
/// </summary>
public abstract class LiveComponent : ComponentBase, IDisposable
{
    /// <summary>Thousands a second: nobody reads ten pictures of them in that time, and each takes from the captures.</summary>
    private const int SlowerUnderPressure = 4;

    private readonly CancellationTokenSource gone = new();
    private TaskCompletionSource rendered = new();
    private CallbackThrottle? throttle;
    private IDisposable? subscription;

    [Inject]
    protected LiveFeed Feed { get; set; } = null!;

    [Inject]
    private CapturePressure Pressure { get; set; } = null!;

    [Inject]
    protected TimeProvider Time { get; set; } = null!;

    /// <summary>Ends when the component leaves the page.</summary>
    protected CancellationToken Gone => gone.Token;

    /// <summary>The least time between two loads; null for the throttle's own.</summary>
    protected virtual TimeSpan? Interval => null;

    /// <summary>Replays change many times a second while a run goes on: who shows none is left in peace.</summary>
    protected virtual bool FollowsReplays => false;

    /// <summary>Reads the store again. Runs on the renderer's context; the component is rendered afterwards.</summary>
    protected abstract Task LoadAsync(CancellationToken ct);

    /// <summary>Of changes to requests and endpoints. Runs on the notifier's thread.</summary>
    protected virtual bool Concerns(LiveSignal signal) => true;

    /// <summary>Whether what the program refuses, and the state of the disk, are shown here.</summary>
    protected virtual bool ShowsHealth => false;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        rendered.TrySetResult();
        if (!firstRender)
            return;

        // Subscribed before loading, so that nothing falls between the two.
        throttle = new CallbackThrottle(
            ct => InvokeAsync(() => ReloadAndShowAsync(ct)),
            DispatchExceptionAsync,
            Time,
            () => (Interval ?? CallbackThrottle.DefaultInterval) * (Pressure.IsHigh ? SlowerUnderPressure : 1)
        );
        subscription = Feed.Subscribe(signal =>
        {
            if (
                signal.Topic switch
                {
                    LiveTopic.HealthChanged => ShowsHealth,
                    LiveTopic.ReplayChanged => FollowsReplays,
                    _ => Concerns(signal),
                }
            )
                throttle.Signal();
        });
        await ReloadAsync(Gone);
    }

    /// <summary>Ends when the browser has shown it: a slow one is sent fewer pictures, not older ones.</summary>
    private async Task ReloadAndShowAsync(CancellationToken ct)
    {
        var shown = rendered = new TaskCompletionSource();
        await ReloadAsync(ct);
        await shown.Task.WaitAsync(ct);
    }

    /// <summary>Loads now, for a reason of the component's own.</summary>
    protected async Task ReloadAsync(CancellationToken ct)
    {
        try
        {
            await LoadAsync(ct);
            StateHasChanged();
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // Nobody looks any more.
        }
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        subscription?.Dispose();
        throttle?.Dispose();
        gone.Cancel();
        gone.Dispose();
    }
}
