using WebhookInspector.Diffing;
using WebhookInspector.Storage.Reads;

namespace WebhookInspector.Checking;

/// <summary>Compares two stored requests.</summary>
public sealed class DiffService(RequestStore requests) : IDisposable
{
    /// <summary>Two bodies of 10 MiB take some 200 MB while they are compared, so further comparisons wait.</summary>
    private readonly SemaphoreSlim turns = new(2, 2);

    /// <returns>Null when there is no such request.</returns>
    public async Task<DiffSide?> ReadAsync(string id, CancellationToken ct) =>
        await requests.FindAsync(id, ct) is { } request && await requests.BodyAsync(id, ct) is { } body
            ? new DiffSide(request.Summary.Method, request.Target, request.Headers, body)
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
