using WebhookInspector.Api.Models;
using WebhookInspector.Endpoints;
using WebhookInspector.Storage.Reads;

namespace WebhookInspector.Api;

/// <summary>Reads endpoints as the API shows them, with capture URL and counts.</summary>
internal sealed class EndpointReader(EndpointAdministration administration, RequestStore requests, CaptureUrls urls, TimeProvider time)
{
    public async Task<IReadOnlyList<EndpointModel>> ListAsync(CancellationToken cancellationToken)
    {
        var activity = await ActivityAsync(cancellationToken);
        return [.. (await administration.ListAsync(cancellationToken)).Select(e => Model(e, activity))];
    }

    public async Task<EndpointModel> RequireAsync(string id, CancellationToken cancellationToken) =>
        await administration.FindAsync(id, cancellationToken) is { } endpoint
            ? Model(endpoint, await ActivityAsync(cancellationToken))
            : throw ApiProblemException.NotFound("endpoint", id);

    private EndpointModel Model(Endpoint endpoint, IReadOnlyDictionary<string, EndpointActivity> activity) =>
        EndpointModel.Of(endpoint, urls.For(endpoint), activity.GetValueOrDefault(endpoint.Id));

    /// <summary>Only counts are needed, so the buckets begin now.</summary>
    private Task<IReadOnlyDictionary<string, EndpointActivity>> ActivityAsync(CancellationToken cancellationToken) =>
        requests.ActivityAsync(time.GetUtcNow(), TimeSpan.FromHours(1), cancellationToken);
}
