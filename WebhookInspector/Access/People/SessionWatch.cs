using System.Security.Claims;

namespace WebhookInspector.Access.People;

/// <summary>Watches a visitor's session or API token, and closes what it opened soon after it ends.</summary>
internal sealed class SessionWatch(IServiceProvider services, TimeProvider time)
{
    /// <summary>The time between two checks: what an ended session has opened is closed within five seconds.</summary>
    internal static readonly TimeSpan Interval = TimeSpan.FromSeconds(4);

    /// <summary>Null in Local mode, where sessions do not end.</summary>
    private readonly Sessions? sessions = services.GetService<Sessions>();

    /// <param name="end">Called once, when the session has ended, or can no longer be checked.</param>
    /// <returns>A handle to dispose of when the visitor closes everything.</returns>
    public IDisposable Follow(ClaimsPrincipal visitor, Action end)
    {
        var over = new CancellationTokenSource();
        if (sessions is not null)
            _ = RunAsync(sessions, visitor, end, over.Token);
        return new Watching(over);
    }

    private async Task RunAsync(Sessions asked, ClaimsPrincipal visitor, Action end, CancellationToken ct)
    {
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(ct))
            {
                if (!await asked.IsGoodAsync(visitor, ct))
                    break;
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            return;
        }
        catch (Exception)
        {
            // The database can't tell whether it is valid: the client must sign in or connect again.
        }

        end();
    }

    /// <summary>Not disposed of while the watch may use it: there is nothing to free.</summary>
    private sealed class Watching(CancellationTokenSource over) : IDisposable
    {
        public void Dispose() => over.Cancel();
    }
}
