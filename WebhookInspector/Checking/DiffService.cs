using WebhookInspector.Diffing;
using WebhookInspector.Storage.Reads;

namespace WebhookInspector.Checking;

/// <summary>Compares two stored requests.</summary>
public sealed class DiffService(RequestStore requests, RequestOpener opener) : IDisposable
{
    /// <summary>Two bodies of 10 MiB take some 200 MB while they are compared, so further comparisons wait.</summary>
    private readonly SemaphoreSlim turns = new(2, 2);

    /// <summary>Reads a request to be compared. Its headers have their values; the result marks those that must not be shown.</summary>
    /// <returns>Null when there is no such request.</returns>
    public async Task<DiffSide?> ReadAsync(string id, CancellationToken ct) =>
        await opener.OpenAsync(id, ct) is { Shown: var shown } opened && await requests.BodyAsync(id, ct) is { } body
            ? new DiffSide(shown.Summary.Method, shown.Target, opened.Headers, body)
            {
                HiddenHeaders = [.. shown.Headers.Where(h => h.IsHidden).Select(h => h.Name)],
                BodySha256 = shown.BodySha256,
            }
            : null;

    /// <summary>Runs off the caller's thread: a page must stay responsive meanwhile.</summary>
    public async Task<RequestDiff> CompareAsync(DiffSide left, DiffSide right, IgnoreRules ignore, CancellationToken ct)
    {
        await turns.WaitAsync(ct);
        try
        {
            return await Task.Run(() => RequestDiff.Of(left, right, ignore, new DiffLimits(), ct), ct);
        }
        finally
        {
            turns.Release();
        }
    }

    public void Dispose() => turns.Dispose();
}
