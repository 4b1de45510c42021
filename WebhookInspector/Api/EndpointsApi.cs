using WebhookInspector.Access;
using WebhookInspector.Api.Models;
using WebhookInspector.Endpoints;
using WebhookInspector.Providers;
using WebhookInspector.Storage;
using WebhookInspector.Storage.People;

namespace WebhookInspector.Api;

internal static class EndpointsApi
{
    public static void MapEndpointAdministration(this RouteGroupBuilder api)
    {
        var endpoints = api.MapGroup("/endpoints").WithTags("Endpoints");
        endpoints.MapGet("/", ListAsync).WithSummary("List endpoints");
        endpoints.MapPost("/", CreateAsync).WithSummary("Create an endpoint").Produces<EndpointModel>(201).Needs(Role.Admin);
        endpoints.MapGet("/{id}", GetAsync).WithSummary("Get one endpoint");
        endpoints
            .MapPatch("/{id}", ChangeAsync)
            .WithSummary(
                "Change an endpoint's name, answer, scheme, retention, whether signature headers are masked, "
                    + "or the compare page's ignore rules"
            )
            .Needs(Role.Admin);
        endpoints.MapDelete("/{id}", DeleteAsync).WithSummary("Delete an endpoint and its requests").Produces(204).Needs(Role.Admin);
    }

    private static async Task<IReadOnlyList<EndpointModel>> ListAsync(EndpointReader reader, CancellationToken ct) =>
        await reader.ListAsync(ct);

    private static async Task<EndpointModel> GetAsync(EndpointReader reader, string id, CancellationToken ct) =>
        await reader.RequireAsync(id, ct);

    private static async Task<IResult> CreateAsync(
        EndpointAdministration administration,
        EndpointReader reader,
        ProviderCatalog catalog,
        ApiBody<CreateEndpoint> body,
        CancellationToken ct
    )
    {
        var request = body.Value;
        var created = await administration.CreateAsync(
            new NewEndpoint(
                request.Provider
                    ?? throw ApiProblemException.BadRequest("provider is missing: name a provider, see GET /api/v1/providers."),
                request.Name,
                request.Secret,
                request.Token,
                request.Response?.ApplyTo(new ResponseRule()),
                SchemeMember.Of(request.Scheme, null),
                request.MaskSignatureHeaders ?? false
            ),
            ct
        );
        var model = await reader.RequireAsync(created.Id, ct);
        if (request.Secret is { } secret && catalog.Find(created.Provider) is { } provider)
            model = model with { Secrets = [.. model.Secrets.Select(s => s with { Warning = SecretAdvice.Of(provider, secret) })] };
        return TypedResults.Created($"/api/v1/endpoints/{created.Id}", model);
    }

    private static async Task<EndpointModel> ChangeAsync(
        EndpointAdministration administration,
        EndpointReader reader,
        string id,
        ApiBody<ChangeEndpoint> body,
        CancellationToken ct
    )
    {
        var change = body.Value;
        if (await administration.ChangeAsync(id, change.ApplyTo, ct) is null)
        {
            throw ApiProblemException.NotFound("endpoint", id);
        }

        return await reader.RequireAsync(id, ct);
    }

    private static async Task<IResult> DeleteAsync(EndpointAdministration administration, string id, CancellationToken ct) =>
        await administration.DeleteAsync(id, ct) ? TypedResults.NoContent() : throw ApiProblemException.NotFound("endpoint", id);
}
