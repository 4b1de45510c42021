using Microsoft.AspNetCore.Components;
using WebhookInspector.Live;
using WebhookInspector.Storage.Captures;

namespace WebhookInspector.Components.Shared;

/// <summary>
/// A part of a page that shows stored data: loads once it is on the screen, and again, throttled, whenever something that concerns it
/// changes.
/// </summary>
public abstract class LiveComponent : ComponentBase, IDisposable
{
    /// <summary>
    /// The shortest time between two loads at a high capture rate: nobody can read ten updates a second, and each slows captures down.
    /// </summary>
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

    /// <summary>Cancelled when the component leaves the page.</summary>
    protected CancellationToken Gone => gone.Token;

    /// <summary>The shortest time between two loads; null for the default.</summary>
    protected virtual TimeSpan? Interval => null;

    /// <summary>True to load when replays change, which happens many times a second during a run.</summary>
    protected virtual bool FollowsReplays => false;

    /// <summary>Reads the data again. Runs on the renderer's context; the component is rendered afterwards.</summary>
    protected abstract Task LoadAsync(CancellationToken ct);

    /// <summary>Says whether a change of a request or endpoint concerns this component. Runs on the notifier's thread.</summary>
    protected virtual bool Concerns(LiveSignal signal) => true;

    /// <summary>True to load when refusals or the state of the disk change.</summary>
    protected virtual bool ShowsHealth => false;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        rendered.TrySetResult();
        if (!firstRender)
            return;

        // Subscribed before loading, so that no change in between is lost.
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

    /// <summary>Completes when the browser has shown the update: a slow one gets fewer updates, not older ones.</summary>
    private async Task ReloadAndShowAsync(CancellationToken ct)
    {
        var shown = rendered = new TaskCompletionSource();
        await ReloadAsync(ct);
        await shown.Task.WaitAsync(ct);
    }

    /// <summary>Loads now, for a reason of the component itself.</summary>
    protected async Task ReloadAsync(CancellationToken ct)
    {
        try
        {
            await LoadAsync(ct);
            StateHasChanged();
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // The page was left.
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
