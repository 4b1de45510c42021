using WebhookInspector.Access;
using WebhookInspector.Checking;
using WebhookInspector.Endpoints;
using WebhookInspector.Samples;
using WebhookInspector.Storage.People;

namespace WebhookInspector.Api;

/// <summary>Routes to send samples to an endpoint, and to verify its stored requests again.</summary>
internal static class ChecksApi
{
    /// <param name="Fault">The cause code that the sample must fail with; default: a valid sample.</param>
    internal sealed record SampleRequest(string? EventType, string? Fault);

    internal sealed record SampleSent(string RequestId);

    public static void MapChecks(this RouteGroupBuilder api)
    {
        var endpoint = api.MapGroup("/endpoints/{id}").WithTags("Endpoints");
        endpoint
            .MapPost("/samples", SendAsync)
            .WithSummary("Send a sample to the endpoint's capture URL, correctly signed or with a fault")
            .Produces<SampleSent>(201)
            .Needs(Role.Tester);
        endpoint.MapPost("/reverify", ReverifyAsync).WithSummary("Verify stored requests again").Needs(Role.Tester);
    }

    private static async Task<IResult> SendAsync(
        EndpointDirectory directory,
        SampleSender sender,
        string id,
        ApiBody<SampleRequest> body,
        CancellationToken ct
    )
    {
        _ = directory.Find(id) ?? throw ApiProblemException.NotFound("endpoint", id);
        var requestId = await sender.SendAsync(id, body.Value.EventType, body.Value.Fault, ct);
        return TypedResults.Created($"/api/v1/requests/{requestId}", new SampleSent(requestId));
    }

    private static async Task<ReverifyOutcome> ReverifyAsync(Reverifier reverifier, string id, CancellationToken ct) =>
        await reverifier.RunAsync(id, ct) ?? throw ApiProblemException.NotFound("endpoint", id);
}
