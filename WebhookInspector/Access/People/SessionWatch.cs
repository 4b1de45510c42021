using System.Security.Claims;

namespace WebhookInspector.Access.People;

/// <summary>Ends what a visitor holds open soon after the session, or the token, that it was opened with has ended.</summary>
public sealed class SessionWatch(IServiceProvider services, TimeProvider time)
{
    /// <summary>How often it is asked.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    /// <summary>Null in Local mode, where nothing ends.</summary>
    private readonly Sessions? sessions = services.GetService<Sessions>();

    /// <param name="end">Called once, when it has ended, or when nobody can tell any more.</param>
    /// <returns>To be disposed of when nothing is open any more.</returns>
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
            // The database can't say whether it is good: whoever it is asks again.
        }

        end();
    }

    /// <summary>Not disposed of while the watch may still look at it: there is nothing to free.</summary>
    private sealed class Watching(CancellationTokenSource over) : IDisposable
    {
        public void Dispose() => over.Cancel();
    }
}
