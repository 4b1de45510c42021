using System.Security.Cryptography;
using WebhookInspector.Requests;
using WebhookInspector.Storage.Reads;

namespace WebhookInspector.Samples;

/// <summary>Finds the captured request of a sample whose answer did not name it.</summary>
internal sealed class SampleTrace(RequestStore requests)
{
    private const int LookedAt = 500;

    /// <summary>Returns the position after which the sample will be stored.</summary>
    public Task<long> PositionAsync(CancellationToken ct) => requests.LastSequenceAsync(ct);

    /// <returns>The id of the endpoint's first request after the position with this body; null when there is none.</returns>
    public async Task<string?> FindAsync(string endpointId, ReadOnlyMemory<byte> body, long after, CancellationToken ct)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(body.Span));
        foreach (var summary in await requests.AfterAsync(new RequestQuery(endpointId), after, LookedAt, ct))
        {
            if ((await requests.FindAsync(summary.Id, ct))?.BodySha256 == sha256)
            {
                return summary.Id;
            }
        }

        return null;
    }
}
