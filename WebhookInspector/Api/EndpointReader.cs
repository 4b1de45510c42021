using WebhookInspector.Api.Models;
using WebhookInspector.Endpoints;
using WebhookInspector.Storage.Reads;

namespace WebhookInspector.Api;

/// <summary>Reads endpoints as the API shows them, with capture URL and counts.</summary>
internal sealed class EndpointReader(EndpointAdministration administration, RequestStore requests, CaptureUrls urls, TimeProvider time)
{
    public async Task<IReadOnlyList<EndpointModel>> ListAsync(CancellationToken ct)
    {
        var activity = await ActivityAsync(null, ct);
        return [.. (await administration.ListAsync(ct)).Select(e => Model(e, activity))];
    }

    public async Task<EndpointModel> RequireAsync(string id, CancellationToken ct) =>
        await administration.FindAsync(id, ct) is { } endpoint
            ? Model(endpoint, await ActivityAsync([id], ct))
            : throw ApiProblemException.NotFound("endpoint", id);

    private EndpointModel Model(Endpoint endpoint, IReadOnlyDictionary<string, EndpointActivity> activity) =>
        EndpointModel.Of(endpoint, urls.For(endpoint), activity.GetValueOrDefault(endpoint.Id));

    /// <summary>Only counts are needed, so the buckets begin now.</summary>
    private Task<IReadOnlyDictionary<string, EndpointActivity>> ActivityAsync(
        IReadOnlyCollection<string>? endpointIds,
        CancellationToken ct
    ) => requests.ActivityAsync(time.GetUtcNow(), TimeSpan.FromHours(1), ct, endpointIds);
}
